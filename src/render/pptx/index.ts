import type { Renderer } from '../renderer.ts';
export const renderPptx: Renderer = async (_scene, context) => ({ name: `${context.name}.pptx`, bytes: new Uint8Array() });
