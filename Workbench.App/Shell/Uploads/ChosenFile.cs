namespace Workbench.App.Shell.Uploads;

/// <summary>A file that was picked, dropped or pasted, as described by the browser.</summary>
/// <param name="Key">The key of the file in the page's script.</param>
public sealed record ChosenFile(string Key, string Name, long Bytes);
