namespace Workbench.App.Settings;

/// <summary>Settings for where the data is stored.</summary>
/// <param name="DataFolder">
/// Absolute path of the folder of the database file, the keys and, unless set otherwise, attachments.
/// </param>
public sealed record StorageSettings(
    StorageProvider Provider,
    string ConnectionString,
    string DataFolder
)
{
    /// <summary>Name of the folder of attachments, in the data folder and in a backup.</summary>
    public const string AttachmentsFolderName = "attachments";

    /// <summary>Absolute path of the folder of attachments.</summary>
    public string AttachmentsFolder { get; init; } =
        Path.Combine(DataFolder, AttachmentsFolderName);

    /// <summary>Path of the embedded database file.</summary>
    public string DatabaseFile => Path.Combine(DataFolder, "workbench.db");

    /// <summary>Folder of the keys for cookies, forms and one-time links, beside the embedded database.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");
}
