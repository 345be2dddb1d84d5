using System.Security.Cryptography;
using Workbench.App.Features.Attachments.FileTypes;
using Workbench.App.Settings;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments;

/// <summary>
/// Stores the content of attachments: one file for each content, named by its hash. A file is complete on disk before a row
/// refers to it. A crash can leave a file without a row, but never a row without its file.
/// </summary>
public sealed class AttachmentFileStore(StorageSettings storage, TimeProvider time)
{
    private const string TemporaryPrefix = "unfinished-";
    private readonly Lock gate = new();

    /// <summary>Saves the content. Reads at most one byte more than the limit.</summary>
    /// <returns>The stored file; null if the content is larger than an attachment may be.</returns>
    public async Task<StoredFile?> SaveAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(storage.AttachmentsFolder);
        var unfinished = Path.Combine(
            storage.AttachmentsFolder,
            $"{TemporaryPrefix}{Guid.NewGuid():N}"
        );
        try
        {
            var stored = await WriteAsync(content, unfinished, ct);
            if (stored is not null)
            {
                MoveIntoPlace(unfinished, stored);
            }

            return stored;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <returns>The content; null if the file no longer exists.</returns>
    public Stream? Open(string sha256)
    {
        try
        {
            return new FileStream(
                GetPath(sha256),
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                bufferSize: 64 * 1024,
                useAsync: true
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Lists hashes and unfinished files that nobody has touched since a given time.</summary>
    public IReadOnlyList<string> ListOlderThan(DateTime before) =>
        !Directory.Exists(storage.AttachmentsFolder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(storage.AttachmentsFolder, "*", SearchOption.AllDirectories)
                    .Where(path => File.GetLastWriteTimeUtc(path) < before)
                    .Select(GetName)
                    .Where(name => name is not null)
                    .Select(name => name!),
            ];

    /// <summary>Deletes a file that no row refers to, unless the same content was stored again meanwhile.</summary>
    public bool DeleteIfOlder(string name, DateTime before)
    {
        lock (gate)
        {
            var path = IsTemporary(name)
                ? Path.Combine(storage.AttachmentsFolder, name)
                : GetPath(name);
            if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) >= before)
            {
                return false;
            }

            File.Delete(path);
            return true;
        }
    }

    public static bool IsTemporary(string name) =>
        name.StartsWith(TemporaryPrefix, StringComparison.Ordinal);

    private string GetPath(string sha256) =>
        Path.Combine(storage.AttachmentsFolder, sha256[..2], sha256[2..]);

    /// <summary>Returns the hash in the file name; null for a foreign file.</summary>
    private string? GetName(string path)
    {
        var parts = Path.GetRelativePath(storage.AttachmentsFolder, path)
            .Split(Path.DirectorySeparatorChar);
        return parts switch
        {
            [var name] when IsTemporary(name) => name,
            [{ Length: 2 } start, { Length: 62 } rest] => start + rest,
            _ => null,
        };
    }

    private async Task<StoredFile?> WriteAsync(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new byte[DetectedFileType.MaxHeaderBytes];
        var (buffer, length) = (new byte[64 * 1024], 0L);
        await using (var file = File.Create(path))
        {
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                if (length + read > Attachment.MaxBytes)
                {
                    return null;
                }

                if (length < head.Length)
                {
                    var count = (int)Math.Min(read, head.Length - length);
                    buffer.AsSpan(0, count).CopyTo(head.AsSpan((int)length));
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
                length += read;
            }

            file.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        var tail = await ReadTailAsync(path, ct);
        var beginning = head.AsSpan(0, (int)Math.Min(length, head.Length));
        return new(
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            length,
            DetectedFileType.Detect(beginning).WithEnd(tail)
        );
    }

    private static async Task<byte[]> ReadTailAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var tail = new byte[Math.Min(file.Length, DetectedFileType.MaxTailBytes)];
        file.Seek(-tail.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(tail, ct);
        return tail;
    }

    /// <summary>Overwrites an existing file: it has the same content, or is damaged.</summary>
    private void MoveIntoPlace(string temporaryPath, StoredFile stored)
    {
        var path = GetPath(stored.Sha256);
        lock (gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporaryPath, path, overwrite: true);
        }
    }
}
