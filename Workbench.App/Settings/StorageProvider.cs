namespace Workbench.App.Settings;

/// <summary>The databases that Workbench runs on.</summary>
public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
