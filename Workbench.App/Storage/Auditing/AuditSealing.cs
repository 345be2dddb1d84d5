using System.Security.Cryptography;
using System.Text;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Storage.Auditing;

/// <summary>Calculates the seals of the audit. Sealing and verification use the same code.</summary>
public static class AuditSealing
{
    /// <summary>The largest number of new rows in one seal, so that a step of sealing is short.</summary>
    public const int MaxRows = 1000;

    /// <summary>How long a row may appear behind a seal: longer than any command holds an id before it commits.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    /// <summary>Length of the part of a row's hash that the seal keeps.</summary>
    public const int PrintLength = 8;

    /// <summary>Seals rows that follow the newest seal.</summary>
    /// <param name="previous">The newest seal; null if there is none.</param>
    /// <param name="rows">Rows after its range, by id.</param>
    /// <param name="late">Rows of earlier ranges that were committed after their seal, by id.</param>
    public static AuditSealRow Seal(
        AuditSealRow? previous,
        IReadOnlyList<AuditRow> rows,
        IReadOnlyList<AuditRow> late,
        DateTime at
    )
    {
        var first = (previous?.LastId ?? 0) + 1;
        var last = rows.Count == 0 ? first - 1 : rows[^1].Id;
        var hashes = rows.Concat(late).Select(HashOf).ToList();
        var seal = new AuditSealRow(
            (previous?.No ?? 0) + 1,
            first,
            last,
            hashes.Count,
            IdRanges.Format(IdRanges.Gaps(first, last, rows.Select(r => r.Id))),
            IdRanges.Format(IdRanges.Create(late.Select(r => r.Id))),
            string.Concat(hashes.Select(PrintOf)),
            HashOfAll(hashes),
            "",
            at
        );
        return seal with { Hash = HashOf(seal, previous?.Hash) };
    }

    /// <summary>Returns the hash of everything in a row.</summary>
    public static byte[] HashOf(AuditRow row) =>
        Calculate(w =>
        {
            w.Write(row.Id);
            w.Write(row.At.Ticks);
            w.Write(row.ActorId);
            w.Write(row.Command);
            w.Write(row.Subject);
            Write(w, row.OperationId);
            w.Write(row.Kind.ToString());
            w.Write(row.Outcome.ToString());
            Write(w, row.Address);
            Write(w, row.Session);
            Write(w, row.Detail);
            w.Write(row.TicketNumber ?? -1);
            w.Write(row.CustomerId ?? -1);
            w.Write(row.Count);
        });

    /// <summary>Returns the part of a row's hash that the seal keeps.</summary>
    public static string PrintOf(byte[] hash) => Convert.ToHexStringLower(hash)[..PrintLength];

    public static string HashOfAll(IEnumerable<byte[]> hashes)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var hash in hashes)
        {
            all.AppendData(hash);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    /// <summary>Returns the hash of a seal, which contains the hash of the one before.</summary>
    public static string HashOf(AuditSealRow seal, string? previousHash) =>
        Convert.ToHexStringLower(
            Calculate(w =>
            {
                w.Write(previousHash ?? "");
                w.Write(seal.No);
                w.Write(seal.FirstId);
                w.Write(seal.LastId);
                w.Write(seal.Count);
                w.Write(seal.Missing);
                w.Write(seal.Late);
                w.Write(seal.Prints);
                w.Write(seal.RowsHash);
                w.Write(seal.At.Ticks);
            })
        );

    /// <summary>Each text is preceded by its length, so that two different rows never give the same bytes.</summary>
    private static byte[] Calculate(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? "");
    }
}
