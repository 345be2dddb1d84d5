using FluentAssertions;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Xunit;

namespace Workbench.Tests.Operations.Backups;

/// <summary>Tests that a restore killed after any of its moves is completed by the next process that takes the lock.</summary>
public sealed class DataFolderSwapTests : IDisposable
{
    private const string Stamp = "20261102-080000";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workbench-swap-");

    private string Data => Path.Combine(folder.FullName, "data");

    [Theory]
    [InlineData("attachments", 7)]
    [InlineData("../elsewhere", 10)]
    public void A_kill_after_any_file_move_loses_no_data(string attachments, int moves)
    {
        var kills = 0;
        for (var after = 0; after <= moves + 1; after++)
        {
            var storage = CreateInterruptedSwap(attachments);
            var left = after;
            var killed = () =>
                DataFolderSwap.Complete(
                    storage,
                    () =>
                    {
                        if (left-- == 0)
                        {
                            throw new OperationCanceledException("killed");
                        }
                    }
                );

            try
            {
                killed();
            }
            catch (OperationCanceledException)
            {
                kills++;
            }

            InstanceLock.AcquireAndRecover(storage).Dispose();

            Files()
                .Should()
                .BeEquivalentTo(Expected(attachments), $"it was killed after {after} moves");
            Directory.Delete(folder.FullName, recursive: true);
        }

        kills.Should().BeGreaterThanOrEqualTo(moves);
    }

    [Fact]
    public void Without_a_restore_no_file_is_moved()
    {
        var storage = new StorageSettings(StorageProvider.Sqlite, "", Data);
        Write("data/workbench.db", "present");

        InstanceLock.AcquireAndRecover(storage).Dispose();

        Files().Should().ContainKey("data/workbench.db");
        DataFolderSwap.IsPending(storage).Should().BeFalse();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }

    private StorageSettings CreateInterruptedSwap(string attachments)
    {
        var storage = new StorageSettings(StorageProvider.Sqlite, "", Data)
        {
            AttachmentsFolder = Path.GetFullPath(attachments, Data),
        };
        var attachmentsPath = Path.GetRelativePath(folder.FullName, storage.AttachmentsFolder);
        foreach (
            var present in new[] { "data/workbench.db", "data/workbench.db-wal", "data/keys/k.xml" }
        )
        {
            Write(present, "present");
        }

        Write($"{attachmentsPath}/1/a.png", "present");
        Write($"{attachmentsPath}/2/b.png", "present");
        Write("data/notes.txt", "not ours");
        Write($"data/restored-{Stamp}/workbench.db", "restored");
        Write($"data/restored-{Stamp}/keys/k.xml", "restored");
        Write(
            DataFolderSwap.AreAttachmentsInDataFolder(storage)
                ? $"data/restored-{Stamp}/attachments/1/a.png"
                : $"{attachmentsPath}/restoring-{Stamp}/1/a.png",
            "restored"
        );
        return storage;
    }

    private static Dictionary<string, string> Expected(string attachments)
    {
        var inside = string.Equals(attachments, "attachments", StringComparison.Ordinal);
        var attachmentsPath = inside ? "data/attachments" : "elsewhere";
        var replaced = inside
            ? $"data/replaced-{Stamp}/attachments"
            : $"elsewhere/replaced-{Stamp}";
        return new(StringComparer.Ordinal)
        {
            ["data/workbench.db"] = "restored",
            ["data/keys/k.xml"] = "restored",
            [$"{attachmentsPath}/1/a.png"] = "restored",
            ["data/notes.txt"] = "not ours",
            [$"data/replaced-{Stamp}/workbench.db"] = "present",
            [$"data/replaced-{Stamp}/workbench.db-wal"] = "present",
            [$"data/replaced-{Stamp}/keys/k.xml"] = "present",
            [$"{replaced}/1/a.png"] = "present",
            [$"{replaced}/2/b.png"] = "present",
        };
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private Dictionary<string, string> Files() =>
        Directory
            .EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories)
            .Where(f =>
                !f.EndsWith(".lock", StringComparison.Ordinal)
                && !f.EndsWith(".holder", StringComparison.Ordinal)
            )
            .ToDictionary(
                f => Path.GetRelativePath(folder.FullName, f),
                File.ReadAllText,
                StringComparer.Ordinal
            );
}
