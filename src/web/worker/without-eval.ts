// No code is made from text under the page's policy; zod would try, and be told off in the console.
import { config } from 'zod';

config({ jitless: true });
