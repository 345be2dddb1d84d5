namespace Workbench.App.Settings;

/// <summary>A setting that was found under its old name, which is still read for one release.</summary>
public sealed record RenamedSetting(string OldKey, string NewKey);
