/** Asks the browser for a passkey, or to make one, and sends its answer with the form around the button. */
for (const box of document.querySelectorAll('[data-passkey]')) {
  const button = box.querySelector('button');
  const form = box.closest('form');
  const failed = box.querySelector('[data-passkey-failed]');
  if (!button || !form || !window.PublicKeyCredential) continue;
  box.querySelector('[data-passkey-without]')?.remove();
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    failed.textContent = '';
    try {
      const options = JSON.parse(box.dataset.options);
      const made =
        box.dataset.passkey === 'create'
          ? await navigator.credentials.create({ publicKey: creationFrom(options) })
          : await navigator.credentials.get({ publicKey: requestFrom(options) });
      box.querySelector('[name=response]').value = JSON.stringify(answerFrom(made));
      form.submit();
    } catch {
      failed.textContent = box.dataset.failed;
      button.disabled = false;
    }
  });
}

function creationFrom(options) {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
  };
}

function requestFrom(options) {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(withBytes),
  };
}

function answerFrom(credential) {
  const { response } = credential;
  const parts = response.attestationObject
    ? {
        attestationObject: textOf(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      }
    : {
        authenticatorData: textOf(response.authenticatorData),
        signature: textOf(response.signature),
        ...(response.userHandle ? { userHandle: textOf(response.userHandle) } : {}),
      };
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: textOf(response.clientDataJSON), ...parts },
  };
}

function withBytes(credential) {
  return { ...credential, id: bytesOf(credential.id) };
}

function bytesOf(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function textOf(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
