using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Billing;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Copies all customers with everything that belongs to them by one statement per table and copy. A copy is as correct as its
/// original, so that verify finds no difference.
/// </summary>
internal static class HistoryCopies
{
    /// <summary>The kinds of numbers by which rows refer to each other.</summary>
    private enum Numbering
    {
        Customer,
        Ticket,
        Bundle,
        Escalation,
        ProductReport,
        Attachment,
    }

    private static readonly Type[] NotCopied =
    [
        typeof(Package),
        typeof(BusyPeriod),
        typeof(Absence),
        typeof(AbsenceChange),
        typeof(SavedReply),
        typeof(CustomerWordRow),
        typeof(SearchTermRow),
        typeof(DraftRow),
        typeof(StagedFileRow),
        typeof(ChangeRow),
        typeof(AuditSealRow),
        typeof(CounterRow),
        typeof(JobRunRow),
        typeof(JobReportLineRow),
        typeof(ProtectionKeyRow),
        typeof(Person),
        typeof(PackageVersion),
        typeof(SettingChange),
        typeof(ResetRun),
        typeof(ResetRunLine),
        typeof(BillingHandOver),
        typeof(BillingHandOverUndo),
        typeof(BillingLine),
        typeof(InvoiceSending),
        typeof(ImportedHistory),
        typeof(MonthLockChange),
    ];

    private static readonly Dictionary<(Type Entity, string Property), Numbering> Keys = new()
    {
        [(typeof(Customer), nameof(Customer.Id))] = Numbering.Customer,
        [(typeof(Ticket), nameof(Ticket.Number))] = Numbering.Ticket,
        [(typeof(Bundle), nameof(Bundle.No))] = Numbering.Bundle,
        [(typeof(Escalation), nameof(Escalation.No))] = Numbering.Escalation,
        [(typeof(ProductReport), nameof(ProductReport.No))] = Numbering.ProductReport,
        [(typeof(Attachment), nameof(Attachment.Id))] = Numbering.Attachment,
    };

    private static readonly Dictionary<string, Numbering> References = new(StringComparer.Ordinal)
    {
        ["CustomerId"] = Numbering.Customer,
        ["TicketNumber"] = Numbering.Ticket,
        ["MergedInto"] = Numbering.Ticket,
        ["FollowUpOf"] = Numbering.Ticket,
        ["LowerNumber"] = Numbering.Ticket,
        ["HigherNumber"] = Numbering.Ticket,
        ["BundleNo"] = Numbering.Bundle,
        ["EscalationNo"] = Numbering.Escalation,
        ["ProductReportNo"] = Numbering.ProductReport,
        ["AttachmentId"] = Numbering.Attachment,
    };

    /// <summary>Texts that are unique or tell the rows of a copy apart: they get the number of the copy.</summary>
    private static readonly (Type Entity, string Property)[] UniqueTexts =
    [
        (typeof(Customer), nameof(Customer.Number)),
        (typeof(OperationRow), nameof(OperationRow.Id)),
        (typeof(NotificationRow), nameof(NotificationRow.Key)),
        (typeof(AuditRow), nameof(AuditRow.Subject)),
    ];

    public static async Task AddAsync(WorkbenchDb db, DbConnection connection, int copies)
    {
        var lasts = await LastNumbersAsync(db, connection);
        var entities = db
            .Model.GetEntityTypes()
            .Where(e => !NotCopied.Contains(e.ClrType) && !IsOfOnePerson(e))
            .ToList();
        for (var copy = 1; copy < copies; copy++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var entity in entities)
            {
                await ExecuteAsync(connection, CopyStatement(entity, lasts, copy));
            }

            await transaction.CommitAsync();
        }

        foreach (var (counter, numbering) in CounterNames)
        {
            await ExecuteAsync(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""UPDATE "Counters" SET "Next" = {(lasts[numbering] * copies) + 1} WHERE "Name" = '{counter}'"""
                )
            );
        }
    }

    [SuppressMessage(
        "Security",
        "CA2100",
        Justification = "The text comes from the model and from numbers."
    )]
    public static async Task ExecuteAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static Dictionary<string, Numbering> CounterNames { get; } =
        new(StringComparer.Ordinal)
        {
            [Counters.Customer] = Numbering.Customer,
            [Counters.Ticket] = Numbering.Ticket,
            [Counters.Bundle] = Numbering.Bundle,
            [Counters.Escalation] = Numbering.Escalation,
            [Counters.ProductReport] = Numbering.ProductReport,
            [Counters.Attachment] = Numbering.Attachment,
        };

    /// <summary>Timers are keyed by their technician: a second one of the same person can't exist.</summary>
    private static bool IsOfOnePerson(IEntityType entity) =>
        entity.FindPrimaryKey()!.Properties is [{ Name: "TechnicianId" }, ..];

    [SuppressMessage("Security", "CA2100", Justification = "The text comes from the model.")]
    private static async Task<Dictionary<Numbering, long>> LastNumbersAsync(
        WorkbenchDb db,
        DbConnection connection
    )
    {
        var lasts = new Dictionary<Numbering, long>();
        foreach (var ((entity, property), numbering) in Keys)
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"""SELECT COALESCE(MAX("{property}"), 0) FROM "{db.Model.FindEntityType(entity)!.GetTableName()}" """;
            lasts[numbering] = Convert.ToInt64(
                await command.ExecuteScalarAsync(),
                CultureInfo.InvariantCulture
            );
        }

        return lasts;
    }

    private static string CopyStatement(
        IEntityType entity,
        Dictionary<Numbering, long> lasts,
        int copy
    )
    {
        var table = entity.GetTableName()!;
        var (columns, values, conditions) = (
            new List<string>(),
            new List<string>(),
            new List<string>()
        );
        foreach (
            var property in entity
                .GetProperties()
                .Where(p => p.ValueGenerated != ValueGenerated.OnAdd)
        )
        {
            var column = $"\"{property.GetColumnName()}\"";
            columns.Add(column);
            if (NumberingOf(property) is { } numbering)
            {
                var last = lasts[numbering];
                values.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{column} + {last * copy}")
                );
                if (property.IsPrimaryKey())
                {
                    conditions.Add(
                        string.Create(CultureInfo.InvariantCulture, $"{column} <= {last}")
                    );
                }
            }
            else if (UniqueTexts.Contains((entity.ClrType, property.Name)))
            {
                values.Add(string.Create(CultureInfo.InvariantCulture, $"{column} || '~{copy}'"));
                conditions.Add($"{column} NOT LIKE '%~%'");
            }
            else
            {
                values.Add(column);
            }
        }

        return conditions.Count == 0
            ? throw new InvalidOperationException(
                $"{table} has no number by which it can be copied."
            )
            : $"""INSERT INTO "{table}" ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM "{table}" WHERE {string.Join(" AND ", conditions)}""";
    }

    private static Numbering? NumberingOf(IProperty property) =>
        Keys.TryGetValue((property.DeclaringType.ClrType, property.Name), out var key) ? key
        : References.TryGetValue(property.Name, out var reference) ? reference
        : null;
}
