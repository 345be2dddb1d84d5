using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Backups;
using Workbench.Tests.Operations.Verification;
using Xunit;

namespace Workbench.Tests.Operations.Backups;

public sealed class BackupRestorerTests
{
    private const string Attachment = "attachments/1/skärm bild.png";

    [Fact]
    public async Task A_restore_brings_back_the_same_data()
    {
        await using var host = await BackupTestHost.CreateAsync();

        var restored = await host.RestoreAsync();

        restored.ReplacedFolder.Should().BeNull();
        restored.Verification.Should().BeEquivalentTo(new { Ok = true, Customers = 1 });
        restored.Manifest.MadeAt.Should().Be(host.Host.Clock.GetUtcNow().UtcDateTime);
        await using var db = host.Host.CreateDbContext();
        restored.Manifest.Migration.Should().Be(db.Database.GetMigrations().Last());
        restored
            .Manifest.Files.Select(f => f.Path)
            .Should()
            .Equal("workbench.db", "keys/key-1.xml", Attachment);
        DatabaseContent
            .ReadAllRows(host.TargetSettings.DatabaseFile)
            .Should()
            .BeEquivalentTo(DatabaseContent.ReadAllRows(host.SourceSettings.DatabaseFile));
        File.ReadAllText(Path.Combine(host.TargetSettings.DataFolder, "keys/key-1.xml"))
            .Should()
            .Be("<key/>");
        File.ReadAllText(Path.Combine(host.TargetSettings.DataFolder, Attachment))
            .Should()
            .Be("picture");
        Entries(host)
            .Should()
            .BeEquivalentTo(
                "workbench.db",
                "keys",
                "attachments",
                "workbench.lock",
                "workbench.holder"
            );
    }

    [Fact]
    public async Task Replaced_data_is_kept_aside_also_the_second_time()
    {
        await using var host = await BackupTestHost.CreateAsync();
        await host.RestoreAsync();
        await File.WriteAllTextAsync(
            Path.Combine(host.TargetSettings.KeysFolder, "key-2.xml"),
            "newer"
        );

        var second = await host.RestoreAsync();
        var third = await host.RestoreAsync();

        second.ReplacedFolder.Should().EndWith("replaced-20261102-080000");
        third.ReplacedFolder.Should().EndWith("replaced-20261102-080000-2");
        Path.Combine(second.ReplacedFolder!, "workbench.db").Should().Match(p => File.Exists(p));
        File.Exists(Path.Combine(second.ReplacedFolder!, "keys/key-2.xml")).Should().BeTrue();
        File.Exists(Path.Combine(host.TargetSettings.KeysFolder, "key-2.xml")).Should().BeFalse();
    }

    [Fact]
    public async Task Attachments_outside_the_data_folder_are_restored_there()
    {
        await using var host = await BackupTestHost.CreateAsync();
        var elsewhere = host.TargetSettings with
        {
            AttachmentsFolder = host.Archive + ".attachments",
        };
        Directory.CreateDirectory(elsewhere.AttachmentsFolder);
        await File.WriteAllTextAsync(Path.Combine(elsewhere.AttachmentsFolder, "old.png"), "old");

        await host.CreateRestorer(elsewhere).RunAsync(host.Archive, default);

        File.ReadAllText(Path.Combine(elsewhere.AttachmentsFolder, "1/skärm bild.png"))
            .Should()
            .Be("picture");
        File.Exists(Path.Combine(elsewhere.AttachmentsFolder, "replaced-20261102-080000/old.png"))
            .Should()
            .BeTrue();
        Directory
            .Exists(Path.Combine(host.TargetSettings.DataFolder, "attachments"))
            .Should()
            .BeFalse();
    }

    public static TheoryData<string, string> CorruptArchives =>
        new()
        {
            { "changed", "differs from the one that was backed up" },
            { "longer", "differs from the one that was backed up" },
            { "missing", "differ from those that its manifest lists" },
            { "extra", "differ from those that its manifest lists" },
            { "twice", "differ from those that its manifest lists" },
            { "no database", "differ from those that its manifest lists" },
            { "newer format", "has the newer format 2" },
            { "newer database", "of a version that this program does not know" },
            { "other provider", "holds a database of PostgreSql" },
            { "no manifest", "is not a Workbench archive" },
            { "manifest of nothing", "is not a Workbench archive" },
            { "manifest without files", "is not a Workbench archive" },
            { "no zip", "is not a Workbench archive" },
            { "../escaped.txt", "would be written outside the data folders" },
            { "attachments/../../escaped.txt", "would be written outside the data folders" },
            { "/tmp/escaped.txt", "would be written outside the data folders" },
            { "attachments\\..\\escaped.txt", "would be written outside the data folders" },
            { "attachments/replaced-1/x", "would be written outside the data folders" },
            { "workbench.lock", "would be written outside the data folders" },
            { "damaged database", "The database file" },
            {
                "wrong ledger",
                "its ledger is not correct: customer 1001 held: stored 7, calculated 0"
            },
        };

    [Theory]
    [MemberData(nameof(CorruptArchives))]
    public async Task A_corrupt_backup_is_refused_and_nothing_changes(string how, string message)
    {
        await using var host = await BackupTestHost.CreateAsync();
        await host.RestoreAsync();
        var before = (DatabaseContent.ReadAllRows(host.TargetSettings.DatabaseFile), Entries(host));
        Corrupt(host, how);

        var restore = host.RestoreAsync;

        (await restore.Should().ThrowAsync<BackupException>())
            .Which.Message.Should()
            .Contain(message);
        (DatabaseContent.ReadAllRows(host.TargetSettings.DatabaseFile), Entries(host))
            .Should()
            .BeEquivalentTo(before);
        File.Exists("/tmp/escaped.txt").Should().BeFalse();
    }

    private static void Corrupt(BackupTestHost host, string how)
    {
        if (how is "no zip")
        {
            File.WriteAllText(host.Archive, "PK, and no more");
            return;
        }

        var bytes = Encoding.UTF8.GetBytes("Picture");
        host.Tamper(zip =>
        {
            switch (how)
            {
                case "changed":
                    BackupTestHost.ReplaceEntry(zip, Attachment, bytes);
                    break;
                case "longer":
                    BackupTestHost.ReplaceEntry(
                        zip,
                        Attachment,
                        Encoding.UTF8.GetBytes("picture, and more")
                    );
                    break;
                case "missing":
                    zip.GetEntry(Attachment)!.Delete();
                    break;
                case "extra":
                    BackupTestHost.ReplaceEntry(zip, "attachments/2/b.png", bytes);
                    break;
                case "twice":
                    zip.CreateEntry(Attachment);
                    break;
                case "no database":
                    zip.GetEntry("workbench.db")!.Delete();
                    BackupTestHost.ChangeManifest(zip, m => m["files"]!.AsArray().RemoveAt(0));
                    break;
                case "newer format":
                    BackupTestHost.ChangeManifest(zip, m => m["format"] = 2);
                    break;
                case "newer database":
                    BackupTestHost.ChangeManifest(
                        zip,
                        m => m["migration"] = "29990101000000_Later"
                    );
                    break;
                case "other provider":
                    BackupTestHost.ChangeManifest(zip, m => m["provider"] = "PostgreSql");
                    break;
                case "no manifest":
                    zip.GetEntry(BackupManifest.FileName)!.Delete();
                    break;
                case "manifest of nothing":
                    BackupTestHost.ReplaceEntry(zip, BackupManifest.FileName, "null"u8.ToArray());
                    break;
                case "manifest without files":
                    BackupTestHost.ChangeManifest(zip, m => m.Remove("files"));
                    break;
                case "damaged database":
                    var damaged = BackupTestHost.ReadEntry(zip, "workbench.db");
                    Array.Fill(damaged, (byte)7, 4096, damaged.Length - 4096);
                    BackupTestHost.AddEntry(zip, "workbench.db", damaged);
                    break;
                case "wrong ledger":
                    BackupTestHost.AddEntry(zip, "workbench.db", WithWrongLedger(host, zip));
                    break;
                default:
                    BackupTestHost.AddEntry(zip, how, bytes);
                    break;
            }
        });
    }

    private static byte[] WithWrongLedger(BackupTestHost host, ZipArchive zip)
    {
        var file = host.Archive + ".db";
        File.WriteAllBytes(file, BackupTestHost.ReadEntry(zip, "workbench.db"));
        LedgerFixture.Corrupt(file, "UPDATE Accounts SET HeldMinutes = 7");
        return File.ReadAllBytes(file);
    }

    private static IReadOnlyList<string> Entries(BackupTestHost host) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(host.TargetSettings.DataFolder)
                .Select(p => Path.GetFileName(p))
                .Order(StringComparer.Ordinal),
        ];
}
