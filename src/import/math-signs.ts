// Signs of formulas and their names in TeX.
const GREEK =
  'αalpha βbeta γgamma δdelta εvarepsilon ϵepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu νnu ξxi πpi ' +
  'ρrho σsigma ςvarsigma τtau υupsilon φvarphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ' +
  'ΥUpsilon ΦPhi ΨPsi ΩOmega';
const OTHERS =
  '∑sum ∏prod ∫int ∬iint ∮oint ⋃bigcup ⋂bigcap ×times ÷div ±pm ∓mp ⋅cdot ·cdot ∗ast ≤le ≥ge ≠ne ≈approx ≡equiv ∼sim ' +
  '≪ll ≫gg ∝propto ∞infty ∂partial ∇nabla ∈in ∉notin ⊂subset ⊆subseteq ⊃supset ∪cup ∩cap ∅emptyset ∀forall ∃exists ' +
  '→to ←leftarrow ⇒Rightarrow ⇔Leftrightarrow ↔leftrightarrow ⟶longrightarrow ↦mapsto ∣mid ∥parallel ⊥perp ∠angle ' +
  '…ldots ⋯cdots ⋮vdots ⋱ddots ℝmathbb{R} ℕmathbb{N} ℤmathbb{Z} ℂmathbb{C} ℓell ℏhbar °circ ′prime ∧wedge ∨vee ¬neg';

const named = (list: string): [string, string][] =>
  list.split(' ').map((one) => [[...one][0] as string, `\\${[...one].slice(1).join('')}`]);

export const SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...named(GREEK), ...named(OTHERS)]),
  '°': '{}^\\circ ',
  '−': '-',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '{': '\\{',
  '}': '\\}',
  _: '\\_',
  '\\': '\\backslash ',
  '~': '\\sim ',
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u00a0': '\\ ',
};
