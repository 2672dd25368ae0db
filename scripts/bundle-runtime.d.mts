export function runtimeText(): Promise<string>;
export function bundleRuntime(): Promise<void>;
