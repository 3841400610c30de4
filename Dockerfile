# Lectern in a container: fonts and all inside, no network, not as root. The deck's folder is mounted at /work:
#   docker build -t lectern . && docker run --rm --network none -v "$PWD:/work" lectern build slides/my-talk
FROM node:20-slim AS made
WORKDIR /opt/lectern
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY build.mjs bundling.mjs patterns.mjs tsconfig.json ./
COPY src src
COPY themes themes
COPY slides/starter slides/starter
RUN node build.mjs
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf src tsconfig.json build.mjs bundling.mjs patterns.mjs

FROM node:20-slim
COPY --from=made /opt/lectern /opt/lectern
RUN ln -s /opt/lectern/dist/cli.js /usr/local/bin/lectern && chmod +x /opt/lectern/dist/cli.js
USER node
WORKDIR /work
ENTRYPOINT ["lectern"]
CMD ["--help"]
