FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src src
COPY scripts scripts
RUN npm run build && node scripts/sbom.mjs sbom.json

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:20-bookworm-slim
WORKDIR /app
# With DATABASE_URL unset, the embedded database lives here.
ENV ENTENTE_DATA_DIR=/var/lib/entente
RUN install -d -o node -g node -m 0700 /var/lib/entente
VOLUME /var/lib/entente
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
# What the image is made of, for whoever has to answer for it.
COPY --from=build /app/sbom.json ./
COPY package.json LICENSE ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# NODE_ENV is left to whoever runs the image: demo mode refuses `production`.
CMD ["node", "--enable-source-maps", "dist/main.js"]
