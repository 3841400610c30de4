// A deck with each layout that templates have, in words that every title has room for.
export const DECK = `---
title: Fewer falls
subtitle: A year on our wards
author: Anna Example
date: 2026-11-29
lang: en-GB
---

## Three things help

- The first of them is short
  - with a word below it
- The second takes a little longer to say, as some things do
- The third ends the list

---

## One thing we learned

Some slides hold one sentence, and say it plainly.

---
layout: section
---

## The second part

---
layout: two-column
---

## Two wards

::: columns
:::: column
- Left one
- Left two
::::
:::: column
- Right one
- Right two
::::
:::

---
layout: comparison
---

## Two ways

::: columns
:::: column
### Before

- Slow
- By hand
::::
:::: column
### After

- Quick
- By itself
::::
:::

---

## In numbers

| Ward | Before | After |
| :--- | ---: | ---: |
| A | 12 | 5 |
| B | 9 | 4 |

---
layout: statement
---

## Falls are not fate

---
layout: quote
---

## What she said

> Nobody reads a slide that is full.
>
> Anna Example

---
layout: closing
---

## Take home

- Say one thing
- Show it
`;
