using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.App.Settings;

namespace Workbench.App.Operations.Backups;

/// <summary>What an archive holds and where it comes from; it lies in the archive as manifest.json.</summary>
/// <param name="Format">Rises when an older program could not restore the archive.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Migration">The last migration of its database.</param>
/// <param name="Files">Every file of the archive but this one.</param>
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

    /// <summary>Its own name in the archive.</summary>
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

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static BackupManifest Read(Stream from) =>
        JsonSerializer.Deserialize<BackupManifest>(from, Json) ?? throw new JsonException();
}
