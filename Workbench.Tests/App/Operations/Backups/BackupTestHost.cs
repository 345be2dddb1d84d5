using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Workbench.App.Operations.Backups;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Tests.Support;

namespace Workbench.Tests.Operations.Backups;

/// <summary>Provides a host with some data, an archive of it, and an empty folder to restore into.</summary>
internal sealed class BackupTestHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workbench-backup-");

    private BackupTestHost(TestHost testHost) => Host = testHost;

    public TestHost Host { get; }

    public StorageSettings SourceSettings => Host.Get<StorageSettings>();

    public string Archive => Path.Combine(folder.FullName, "archive.zip");

    public StorageSettings TargetSettings =>
        new(StorageProvider.Sqlite, "", Path.Combine(folder.FullName, "restored"));

    public static async Task<BackupTestHost> CreateAsync()
    {
        var host = new BackupTestHost(await TestHost.OpenAsync(StorageProvider.Sqlite));
        await host.Host.CreateQueuedTicketAsync(await host.Host.CreateCustomerAsync());
        host.Write("keys/key-1.xml", "<key/>");
        host.Write("attachments/1/skärm bild.png", "picture");
        host.Write("attachments/replaced-20260101-000000/1/old.png", "put aside");
        await host.Host.Get<BackupCreator>().RunAsync(host.Archive, CancellationToken.None);
        return host;
    }

    /// <summary>Restores the archive into the empty folder, as the verb does.</summary>
    public async Task<RestoreResult> RestoreAsync()
    {
        using var instanceLock = InstanceLock.AcquireAndRecover(TargetSettings);
        return await CreateRestorer(TargetSettings).RunAsync(Archive, CancellationToken.None);
    }

    public BackupRestorer CreateRestorer(StorageSettings to) =>
        new(
            to,
            new SqliteDatabaseBackup(to),
            Host.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<WorkbenchDb>>(),
            Host.Clock
        );

    public void Write(string path, string text)
    {
        var file = Path.Combine(SourceSettings.DataFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Changes the archive: its entries, their names or its manifest.</summary>
    public void Tamper(Action<ZipArchive> change)
    {
        using var zip = ZipFile.Open(Archive, ZipArchiveMode.Update);
        change(zip);
    }

    public static void ReplaceEntry(ZipArchive zip, string name, byte[] content)
    {
        zip.GetEntry(name)?.Delete();
        using var to = zip.CreateEntry(name).Open();
        to.Write(content);
    }

    public static byte[] ReadEntry(ZipArchive zip, string name)
    {
        using var from = zip.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        from.CopyTo(memory);
        return memory.ToArray();
    }

    public static void ChangeManifest(ZipArchive zip, Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(ReadEntry(zip, BackupManifest.FileName))!.AsObject();
        change(manifest);
        ReplaceEntry(
            zip,
            BackupManifest.FileName,
            System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString())
        );
    }

    /// <summary>Adds a file to the archive and its correct size and hash to the manifest.</summary>
    public static void AddEntry(ZipArchive zip, string name, byte[] content)
    {
        ReplaceEntry(zip, name, content);
        ChangeManifest(
            zip,
            manifest =>
            {
                var files = manifest["files"]!.AsArray();
                files.Remove(
                    files.FirstOrDefault(f =>
                        string.Equals((string?)f!["path"], name, StringComparison.Ordinal)
                    )
                );
                files.Add(
                    new JsonObject
                    {
                        ["path"] = name,
                        ["size"] = content.Length,
                        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
                    }
                );
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
