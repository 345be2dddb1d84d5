namespace Workbench.App.Shell.Keyboard;

/// <summary>One key, or two in a row ("g q"), and what it does on the page as it stands.</summary>
/// <param name="Keys">As the browser names the keys, in lower case; "ctrl+k" is the one chord.</param>
/// <param name="Description">What the list of keys says.</param>
public sealed record Shortcut(string Keys, string Description, Func<Task> Action);
