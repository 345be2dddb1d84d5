namespace Workbench.App.Shell.Keyboard;

/// <summary>A shortcut: one key, or two in sequence ("g q"), and its action on the current page.</summary>
/// <param name="Keys">
/// Names of the keys as in the browser, in lower case. "ctrl+k" and "ctrl+enter" are the only combinations.
/// </param>
/// <param name="Description">Text in the list of shortcuts.</param>
public sealed record Shortcut(string Keys, string Description, Func<Task> Action);
