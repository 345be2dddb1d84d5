using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>
/// Returns the audit, filtered and paged by key. Reading it is recorded in it, before anything is returned.
/// </summary>
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class AuditQuery(QueryExecutor queries, ReadingRecorder readings)
{
    public const int PageSize = 50;

    /// <summary>The number of rows in a file. A longer period takes several files.</summary>
    public const int MaxRowsInFile = 20_000;

    /// <summary>The number of customers that a text may mean at once.</summary>
    public const int MaxCustomers = 5;

    private const int FilePart = 1000;

    public async Task<AuditView> RunAsync(Actor actor, AuditFilter filter, CancellationToken ct)
    {
        var view = await queries.RunAsync<AuditQuery, AuditView>(
            actor,
            (db, token) => ReadPageAsync(db, filter, token),
            ct
        );
        await RecordAsync(actor, AuditedReading.Audit, filter, ct);
        return view;
    }

    /// <summary>Returns the rows of a file, newest first.</summary>
    public async Task<IReadOnlyList<AuditView.AuditLine>> RunForFileAsync(
        Actor actor,
        AuditFilter filter,
        CancellationToken ct
    )
    {
        var lines = await queries.RunAsync<AuditQuery, IReadOnlyList<AuditView.AuditLine>>(
            actor,
            (db, token) => ReadFileAsync(db, filter with { After = null }, token),
            ct
        );
        await RecordAsync(actor, AuditedReading.AuditFile, filter, ct);
        return lines;
    }

    private Task RecordAsync(
        Actor actor,
        AuditedReading reading,
        AuditFilter filter,
        CancellationToken ct
    ) => readings.RecordAsync(actor, reading, "", filter.IsEmpty ? null : filter.Address, ct);

    private static async Task<AuditView> ReadPageAsync(
        WorkbenchDb db,
        AuditFilter filter,
        CancellationToken ct
    )
    {
        var (customers, tooMany) = await FindCustomersAsync(db, filter.Customer, ct);
        var people = await LoadPeopleAsync(db, ct);
        var rows = await AuditRows.LoadAsync(db, filter, customers, PageSize + 1, ct);
        return new(
            await NameAsync(db, [.. rows.Take(PageSize)], people, ct),
            rows.Count > PageSize,
            [.. people.OrderBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.Id)],
            tooMany
        );
    }

    private static async Task<IReadOnlyList<AuditView.AuditLine>> ReadFileAsync(
        WorkbenchDb db,
        AuditFilter filter,
        CancellationToken ct
    )
    {
        var (customers, _) = await FindCustomersAsync(db, filter.Customer, ct);
        var people = await LoadPeopleAsync(db, ct);
        var lines = new List<AuditView.AuditLine>();
        while (lines.Count < MaxRowsInFile)
        {
            var rows = await AuditRows.LoadAsync(db, filter, customers, FilePart, ct);
            lines.AddRange(await NameAsync(db, rows, people, ct));
            if (rows.Count < FilePart)
            {
                break;
            }

            filter = filter with { After = lines[^1].Key };
        }

        return lines;
    }

    private static async Task<IReadOnlyList<AuditView.AuditLine>> NameAsync(
        WorkbenchDb db,
        IReadOnlyList<AuditRow> rows,
        IReadOnlyList<AuditView.PersonOption> people,
        CancellationToken ct
    )
    {
        var ids = rows.Select(r => r.CustomerId).OfType<int>().Distinct().ToList();
        var customers =
            ids.Count == 0
                ? []
                : await db
                    .Customers.Where(c => ids.Contains(c.Id))
                    .ToDictionaryAsync(
                        c => c.Id,
                        c => new AuditView.CustomerName(c.Number, c.Name),
                        ct
                    );
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        return
        [
            .. rows.Select(r => new AuditView.AuditLine(
                r,
                names.GetValueOrDefault(r.ActorId),
                r.CustomerId is { } id ? customers.GetValueOrDefault(id) : null,
                PersonIn(r.Subject) is { } person ? names.GetValueOrDefault(person) : null
            )),
        ];
    }

    private static int? PersonIn(string subject) =>
        subject.Split(' ') is ["person", var number, ..]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static Task<List<AuditView.PersonOption>> LoadPeopleAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) => db.People.Select(p => new AuditView.PersonOption(p.Id, p.Name)).ToListAsync(ct);

    /// <summary>Finds the customers that the text means: the one with that number, or those whose words it begins.</summary>
    private static async Task<(IReadOnlyList<int>? Ids, bool TooMany)> FindCustomersAsync(
        WorkbenchDb db,
        string? text,
        CancellationToken ct
    )
    {
        if (text is null)
        {
            return (null, false);
        }

        var found = await db.FindCustomersAsync(text, MaxCustomers, ct);
        var exact = found.Customers.FirstOrDefault(c =>
            string.Equals(c.Number, text, StringComparison.OrdinalIgnoreCase)
        );
        return exact is null
            ? ([.. found.Customers.Select(c => c.Id)], found.HasMore)
            : ([exact.Id], false);
    }
}
