using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Search;

/// <summary>Adds many tickets with their texts by few statements: a batch of rows is one JSON text.</summary>
internal sealed class SearchSeedStatements
{
    private static readonly string[] MessageKinds =
    [
        "FromCustomer",
        "ToCustomer",
        "FromCustomer",
        "Note",
    ];

    private readonly WorkbenchDb db;
    private readonly string rows;
    private readonly string tickets;

    public SearchSeedStatements(WorkbenchDb db)
    {
        this.db = db;
        rows = db.Database.IsSqlite()
            ? "json_each(@rows) AS r"
            : "json_array_elements(CAST(@rows AS json)) AS r(value)";
        var columns = db
            .Model.FindEntityType(typeof(Ticket))!
            .GetProperties()
            .Select(p => p.Name)
            .ToList();
        var values = columns.Select(c =>
            c switch
            {
                "Number" => Number("Number"),
                "CustomerId" => Number("Customer"),
                "Subject" => Text("Subject"),
                "State" => "'Closed'",
                "RegisteredMinutes" => "60",
                _ => $"t.\"{c}\"",
            }
        );
        tickets = $"""
            INSERT INTO "Tickets" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", values)} FROM {rows} JOIN "Tickets" AS t ON t."Number" = 1
            """;
    }

    /// <summary>Adds tickets with these numbers and returns their words.</summary>
    public async Task<IEnumerable<string>> AddAsync(IReadOnlyList<int> numbers)
    {
        var texts = numbers.Select(n => (Number: n, Texts: new GeneratedTexts(n))).ToList();
        var documents = texts.ConvertAll(t => DocumentOf(t.Number, t.Texts));
        await RunAsync(
            tickets,
            texts.Select(t => new
            {
                t.Number,
                Customer = 1 + (t.Number % SearchSeed.Customers),
                t.Texts.Subject,
            })
        );
        await RunAsync(
            $"""
            INSERT INTO "TicketTexts" ("TicketNumber", "Description")
            SELECT {Number("Number")}, {Text("Description")} FROM {rows}
            """,
            texts.Select(t => new { t.Number, t.Texts.Description })
        );
        await AddMessagesAsync(texts);
        await RunAsync(
            $"""
            INSERT INTO "TicketDocuments" ("TicketNumber", "CustomerId", "Subject", "Description", "Conversation", "Notes", "Pairs", "Files", "Report")
            SELECT {Number("TicketNumber")}, {Number("CustomerId")}, {Text("Subject")}, {Text(
                "Description"
            )}, {Text("Conversation")}, {Text("Notes")}, {Text("Pairs")}, '', ''
            FROM {rows}
            """,
            documents
        );
        return documents
            .SelectMany(d => new[] { d.Subject, d.Description, d.Conversation, d.Notes })
            .SelectMany(p => p.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static TicketDocumentRow DocumentOf(int number, GeneratedTexts texts)
    {
        var document = new TicketDocumentRow
        {
            TicketNumber = number,
            CustomerId = 1 + (number % SearchSeed.Customers),
            Subject = DocumentText.Create(texts.Subject),
            Description = DocumentText.Create(texts.Description),
            Conversation = DocumentText.Create(texts.Messages),
            Notes = DocumentText.Create(texts.Note),
        };
        document.UpdatePairs();
        return document;
    }

    private Task AddMessagesAsync(IEnumerable<(int Number, GeneratedTexts Texts)> texts) =>
        RunAsync(
            $"""
            INSERT INTO "Messages" ("TicketNumber", "No", "WrittenAt", "AuthorId", "AuthorName", "Kind", "SaidBy", "Text")
            SELECT {Number("Number")}, {Number("No")}, t."SubmittedAt", 0, 'Kim', {Text(
                "Kind"
            )}, '', {Text("Text")}
            FROM {rows} JOIN "Tickets" AS t ON t."Number" = 1
            """,
            texts.SelectMany(t =>
                t.Texts.Messages.Append(t.Texts.Note)
                    .Select(
                        (text, i) =>
                            new
                            {
                                t.Number,
                                No = i + 1,
                                Kind = MessageKinds[i],
                                Text = text,
                            }
                    )
            )
        );

    private static string Number(string name) => $"CAST({Text(name)} AS integer)";

    private static string Text(string name) => $"(r.value ->> '{name}')";

    private async Task RunAsync<T>(string sql, IEnumerable<T> added)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text comes from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "rows";
        parameter.Value = JsonSerializer.Serialize(added);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync();
    }
}
