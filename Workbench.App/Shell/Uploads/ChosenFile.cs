namespace Workbench.App.Shell.Uploads;

/// <summary>A file that somebody picked, dropped or pasted, as the browser tells of it.</summary>
/// <param name="Key">By which the page's script knows it.</param>
public sealed record ChosenFile(string Key, string Name, long Bytes);
