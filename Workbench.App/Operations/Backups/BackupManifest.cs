using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.App.Settings;

namespace Workbench.App.Operations.Backups;

/// <summary>Describes the content and origin of an archive. Stored in it as manifest.json.</summary>
/// <param name="Format">Rises when older programs can't restore the archive.</param>
/// <param name="Program">Version of the program that created it.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Migration">The last applied migration of the database.</param>
/// <param name="Files">All files of the archive except the manifest.</param>
public sealed record BackupManifest(
    int Format,
    string Program,
    DateTime MadeAt,
    StorageProvider Provider,
    string Migration,
    IReadOnlyList<BackupFileEntry> Files
)
{
    public const int CurrentFormat = 1;

    /// <summary>Name of the manifest in the archive.</summary>
    public const string FileName = "manifest.json";

    public const string SqliteDatabase = "workbench.db";
    public const string PostgreSqlDatabase = "workbench.dump";

    /// <summary>Folders of the archive.</summary>
    public const string KeysFolder = "keys";
    public const string AttachmentsFolder = StorageSettings.AttachmentsFolderName;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string DatabaseFileName(StorageProvider provider) =>
        provider switch
        {
            StorageProvider.Sqlite => SqliteDatabase,
            StorageProvider.PostgreSql => PostgreSqlDatabase,
        };

    public void Write(Stream to) => JsonSerializer.Serialize(to, this, Json);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">The content isn't a manifest.</exception>
    public static BackupManifest Read(Stream from) =>
        JsonSerializer.Deserialize<BackupManifest>(from, Json) ?? throw new JsonException();
}
