using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// A lock that a command asked for and that is sent with its next statement, as a statement of its own before it. The server runs
/// that statement as soon as it has the lock, without an answer in between for which all others would wait too; and only then
/// decides what it sees, which is what others committed before.
/// </summary>
/// <param name="Statement">Locks what the parameter "lock" names.</param>
internal sealed record RequestedLock(string Statement, object Value)
{
    /// <summary>More than the texts of statements that follow a lock often.</summary>
    private const int MaxTexts = 200;

    private static readonly ConcurrentDictionary<(string Lock, string Text), string> Texts = new();

    /// <summary>Puts the lock before the statement of a command.</summary>
    public void PutBefore(DbCommand command)
    {
        command.CommandText = TextBefore(command.CommandText);
        command.Parameters.Add(CreateParameter());
    }

    /// <summary>Locks at once.</summary>
    public Task ExecuteAsync(DbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(Statement, [CreateParameter()], ct);

    private NpgsqlParameter CreateParameter() => new("lock", Value);

    private string TextBefore(string text)
    {
        if (Texts.TryGetValue((Statement, text), out var known))
        {
            return known;
        }

        var together = $"{Statement};\n{text}";
        if (Texts.Count < MaxTexts)
        {
            Texts.TryAdd((Statement, text), together);
        }

        return together;
    }
}
