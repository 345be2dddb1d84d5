namespace Workbench.App.Hosting.Settings;

/// <summary>Where everything is kept.</summary>
/// <param name="DataFolder">Absolute path of the database file, keys and attachments.</param>
public sealed record StorageSettings(
    StorageProvider Provider,
    string ConnectionString,
    string DataFolder
);
