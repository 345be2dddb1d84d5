using System.Security.Cryptography;

namespace Workbench.App.Operations.Backups;

/// <summary>Copies a stream and calculates the hash of the copied bytes.</summary>
internal static class HashingCopier
{
    /// <param name="maxBytes">
    /// Stops soon after this number of bytes: a compressed file may unpack to far more than it claims.
    /// </param>
    /// <returns>The number of bytes copied.</returns>
    public static async Task<long> RunAsync(
        Stream from,
        Stream to,
        IncrementalHash hash,
        long maxBytes,
        CancellationToken ct
    )
    {
        var buffer = new byte[128 * 1024];
        long size = 0;
        int read;
        while (size <= maxBytes && (read = await from.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            size += read;
        }

        return size;
    }
}
