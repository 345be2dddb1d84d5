using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Adds tickets with generated texts to a database, up to a number: what the search reads, and nothing else. The next start
/// fills the full-text index of SQLite.
/// </summary>
internal static class SearchSeed
{
    public const int Customers = 100;
    private const int BatchSize = 5_000;

    public static async Task<int> RunAsync(int count, StorageSettings storage)
    {
        var since = Stopwatch.GetTimestamp();
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using var db = host.CreateDbContext();
        db.AllowsWrites = true;
        if (!await db.Tickets.AnyAsync())
        {
            await AddTemplateAsync(host);
        }

        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var isSqlite = storage.Provider == StorageProvider.Sqlite;
        if (isSqlite)
        {
            await ExecuteAsync(connection, "PRAGMA synchronous=OFF");
            await ExecuteAsync(connection, "PRAGMA foreign_keys=OFF");
            await ExecuteAsync(connection, "PRAGMA cache_size=-1000000");
            await ExecuteAsync(connection, "DROP TRIGGER \"TicketIndex_insert\"");
        }

        var columns = db
            .Model.FindEntityType(typeof(Ticket))!
            .GetProperties()
            .Select(p => p.Name)
            .ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (
            var first = await db.Tickets.MaxAsync(t => t.Number) + 1;
            first <= count;
            first += BatchSize
        )
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var last = Math.Min(count, first + BatchSize - 1);
            await AddAsync(connection, columns, first, last, known);
            await db.Database.UseTransactionAsync(transaction);
            await AddTermsAsync(db, known);
            await db.Database.UseTransactionAsync(null);
            await transaction.CommitAsync();
            if (first % 100_000 < BatchSize)
            {
                Print(since, $"{last} tickets");
            }
        }

        if (!isSqlite)
        {
            await ExecuteAsync(connection, "VACUUM ANALYZE");
        }

        Print(since, "done");
        return 0;
    }

    private static async Task AddTemplateAsync(BenchmarkHost host)
    {
        for (var i = 0; i < Customers; i++)
        {
            var number = (1000 + i).ToString(CultureInfo.InvariantCulture);
            BenchmarkHost.ValueOf(
                await host.Get<AddCustomer>()
                    .RunAsync(
                        Actor.Program,
                        new CustomerInput(number, $"Butik {number}", "Kim", "", null),
                        Guid.NewGuid(),
                        default
                    )
            );
        }

        BenchmarkHost.ValueOf(
            await host.Get<SubmitTicket>()
                .RunAsync(
                    Actor.Program,
                    new(1, TicketKind.Change, "First", "", FundingMode.ServiceHours, null, null),
                    Guid.NewGuid(),
                    default
                )
        );
    }

    private static async Task AddAsync(
        DbConnection connection,
        List<string> columns,
        int first,
        int last,
        HashSet<string> known
    )
    {
        var values = columns.Select(c =>
            c switch
            {
                "Number" => "@number",
                "CustomerId" => "@customer",
                "Subject" => "@subject",
                "State" => "'Closed'",
                "RegisteredMinutes" => "60",
                _ => $"\"{c}\"",
            }
        );
        await using var ticket = Command(
            $"""INSERT INTO "Tickets" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM "Tickets" WHERE "Number" = 1"""
        );
        await using var text = Command(
            """INSERT INTO "TicketTexts" ("TicketNumber", "Description") VALUES (@number, @description)"""
        );
        await using var message = Command(
            """
            INSERT INTO "Messages" ("TicketNumber", "No", "WrittenAt", "AuthorId", "AuthorName", "Kind", "SaidBy", "Text")
            SELECT @number, @no, "SubmittedAt", 0, 'Kim', @kind, '', @text FROM "Tickets" WHERE "Number" = 1
            """
        );
        await using var document = Command(
            """
            INSERT INTO "TicketDocuments" ("TicketNumber", "CustomerId", "Subject", "Description", "Conversation", "Notes", "Files", "Report")
            VALUES (@number, @customer, @subject, @description, @conversation, @notes, '', '')
            """
        );
        for (var number = first; number <= last; number++)
        {
            known.UnionWith(await AddTicketAsync(new(ticket, text, message, document), number));
        }

        DbCommand Command(string sql)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from the model.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command;
        }
    }

    /// <summary>Adds a ticket with its texts and returns its words.</summary>
    private static async Task<IEnumerable<string>> AddTicketAsync(Statements statements, int number)
    {
        var texts = new GeneratedTexts(number);
        var customer = 1 + (number % Customers);
        await RunAsync(
            statements.Ticket,
            ("number", number),
            ("customer", customer),
            ("subject", texts.Subject)
        );
        await RunAsync(statements.Text, ("number", number), ("description", texts.Description));
        string[] kinds = ["FromCustomer", "ToCustomer", "FromCustomer", "Note"];
        foreach (var (i, written) in texts.Messages.Append(texts.Note).Index())
        {
            await RunAsync(
                statements.Message,
                ("number", number),
                ("no", i + 1),
                ("kind", kinds[i]),
                ("text", written)
            );
        }

        string[] parts =
        [
            DocumentText.Create(texts.Subject),
            DocumentText.Create(texts.Description),
            DocumentText.Create(texts.Messages),
            DocumentText.Create(texts.Note),
        ];
        await RunAsync(
            statements.Document,
            ("number", number),
            ("customer", customer),
            ("subject", parts[0]),
            ("description", parts[1]),
            ("conversation", parts[2]),
            ("notes", parts[3])
        );
        return parts.SelectMany(p => p.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task AddTermsAsync(WorkbenchDb db, HashSet<string> words)
    {
        var missing = await db.FindMissingTermsAsync(
            [.. words.Order(StringComparer.Ordinal)],
            default
        );
        if (missing.Count > 0)
        {
            await db.AddTermsAsync(
                [
                    .. missing.SelectMany(w =>
                        SearchTerms.SuffixesOf(w).Select(s => new SearchTermRow(s, w))
                    ),
                ],
                default
            );
        }

        words.Clear();
    }

    private static async Task RunAsync(
        DbCommand command,
        params (string Name, object Value)[] values
    )
    {
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
        }

        foreach (var (i, (_, value)) in values.Index())
        {
            command.Parameters[i].Value = value;
        }

        await command.ExecuteNonQueryAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, string statement) =>
        await History.HistoryCopies.ExecuteAsync(connection, statement);

    private static void Print(long since, string done) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0} s: {done}"
            )
        );

    private sealed record Statements(
        DbCommand Ticket,
        DbCommand Text,
        DbCommand Message,
        DbCommand Document
    );
}
