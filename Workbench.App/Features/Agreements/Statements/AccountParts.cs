using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>What is stored about a customer's agreement, without the entries of the ledger. Read in one statement.</summary>
internal sealed record AccountParts(
    Customer Customer,
    HoursAccount Account,
    ServiceAgreement? Agreement
)
{
    public IReadOnlyList<Term> Terms { get; private init; } = [];

    public IReadOnlyList<HoursSource> Sources { get; private init; } = [];

    public IReadOnlyList<Recorded<PackageChange>> PackageChanges { get; private init; } = [];

    public IReadOnlyList<Recorded<AgreementEndChange>> EndChanges { get; private init; } = [];

    public IReadOnlyList<RefillCard> Cards { get; private init; } = [];

    public IReadOnlyList<Settlement> Settlements { get; private init; } = [];

    /// <summary>Tickets that need a funding choice when the agreement ends (S3), by number, as all tickets below.</summary>
    public IReadOnlyList<Ticket> Open { get; private init; } = [];

    public IReadOnlyList<Ticket> Holding { get; private init; } = [];

    /// <summary>Tickets with uncovered time, each with the version that was read.</summary>
    public IReadOnlyList<(Ticket Ticket, long Version)> Uncovered { get; private init; } = [];

    /// <summary>The time entries of the tickets with uncovered time.</summary>
    public IReadOnlyList<TimeEntry> UncoveredTimes { get; private init; } = [];

    /// <summary>The last ticket of any customer.</summary>
    public int LastTicketNumber { get; private init; }

    /// <returns>The parts; null if there is no such customer.</returns>
    public static async Task<AccountParts?> LoadAsync(
        WorkbenchDb db,
        int customerId,
        CancellationToken ct
    )
    {
        var rows = await RowsOf(db, customerId).AsNoTracking().ToListAsync(ct);
        return rows.Find(r => r.Account is not null) is { } first ? Create(first, rows) : null;
    }

    private static AccountParts Create(Row first, List<Row> rows) =>
        new(first.Customer!, first.Account!, first.Agreement)
        {
            Terms = [.. rows.Select(r => r.Term).OfType<Term>().OrderBy(t => t.Number)],
            Sources = [.. rows.Select(r => r.Source).OfType<HoursSource>().OrderBy(s => s.No)],
            PackageChanges =
            [
                .. rows.Where(r => r.PackageChange is not null)
                    .Select(r => new Recorded<PackageChange>(
                        r.PackageChange!,
                        r.PackageActor!.Value,
                        r.PackageOrigin!.Value
                    ))
                    .OrderBy(c => c.Record.No),
            ],
            EndChanges =
            [
                .. rows.Where(r => r.EndChange is not null)
                    .Select(r => new Recorded<AgreementEndChange>(
                        r.EndChange!,
                        r.EndActor!.Value,
                        r.EndOrigin!.Value
                    ))
                    .OrderBy(c => c.Record.No),
            ],
            Cards = [.. rows.Select(r => r.Card).OfType<RefillCard>().OrderBy(c => c.SourceNo)],
            Settlements =
            [
                .. rows.Select(r => r.Settlement).OfType<Settlement>().OrderBy(s => s.RecordedAt),
            ],
            Open = [.. rows.Select(r => r.Open).OfType<Ticket>().OrderBy(t => t.Number)],
            Holding = [.. rows.Select(r => r.Holding).OfType<Ticket>().OrderBy(t => t.Number)],
            Uncovered =
            [
                .. rows.Where(r => r.Uncovered is not null)
                    .Select(r => (r.Uncovered!, r.UncoveredVersion!.Value))
                    .OrderBy(t => t.Item1.Number),
            ],
            UncoveredTimes = [.. rows.Select(r => r.Time).OfType<TimeEntry>()],
            LastTicketNumber = first.LastTicketNumber ?? 0,
        };

#pragma warning disable MA0051 // One statement, whose parts are alike.
    /// <summary>Joins the lists of a customer beside each other: a row has one of them.</summary>
    private static IQueryable<Row> RowsOf(WorkbenchDb db, int id)
    {
        var parts = db.Parts(11);
        var tickets = db.Tickets.Where(t => t.CustomerId == id);
        var needingFunding = tickets.Where(TicketCondition.NeedsFundingAtEnd.Expression);
        var uncoveredTickets = tickets.Where(t => t.UncoveredMinutes != 0);
        var times =
            from t in uncoveredTickets
            join e in db.TimeEntries on t.Number equals e.TicketNumber
            select e;
        return from customer in db.Customers
            where customer.Id == id
            from part in parts
            join account in db.Accounts.Where(a => a.CustomerId == id)
                on part equals 0
                into accounts
            from account in accounts.DefaultIfEmpty()
            join agreement in db.Agreements.Where(a => a.CustomerId == id)
                on part equals 0
                into agreements
            from agreement in agreements.DefaultIfEmpty()
            join term in db.Terms.Where(t => t.CustomerId == id) on part equals 1 into terms
            from term in terms.DefaultIfEmpty()
            join source in db.HoursSources.Where(s => s.CustomerId == id)
                on part equals 2
                into sources
            from source in sources.DefaultIfEmpty()
            join packageChange in db.PackageChanges.Where(c => c.CustomerId == id)
                on part equals 3
                into packageChanges
            from packageChange in packageChanges.DefaultIfEmpty()
            join endChange in db.AgreementEndChanges.Where(c => c.CustomerId == id)
                on part equals 4
                into endChanges
            from endChange in endChanges.DefaultIfEmpty()
            join card in db.RefillCards.Where(c => c.CustomerId == id) on part equals 5 into cards
            from card in cards.DefaultIfEmpty()
            join settlement in db.Settlements.Where(s => s.CustomerId == id)
                on part equals 6
                into settlements
            from settlement in settlements.DefaultIfEmpty()
            join open in needingFunding on part equals 7 into openTickets
            from open in openTickets.DefaultIfEmpty()
            join holding in tickets.Where(t => t.HeldMinutes > 0) on part equals 8 into holdings
            from holding in holdings.DefaultIfEmpty()
            join uncovered in uncoveredTickets on part equals 9 into uncoveredRows
            from uncovered in uncoveredRows.DefaultIfEmpty()
            join time in times on part equals 10 into timeRows
            from time in timeRows.DefaultIfEmpty()
            select new Row
            {
                Customer = customer,
                LastTicketNumber = part == 0 ? db.Tickets.Max(t => (int?)t.Number) : null,
                Account = account,
                Agreement = agreement,
                Term = term,
                Source = source,
                PackageChange = packageChange,
                PackageActor = EF.Property<int?>(packageChange!, WorkbenchDb.ActorProperty),
                PackageOrigin = EF.Property<RecordOrigin?>(
                    packageChange!,
                    WorkbenchDb.OriginProperty
                ),
                EndChange = endChange,
                EndActor = EF.Property<int?>(endChange!, WorkbenchDb.ActorProperty),
                EndOrigin = EF.Property<RecordOrigin?>(endChange!, WorkbenchDb.OriginProperty),
                Card = card,
                Settlement = settlement,
                Open = open,
                Holding = holding,
                Uncovered = uncovered,
                UncoveredVersion = EF.Property<long?>(uncovered!, WorkbenchDb.VersionProperty),
                Time = time,
            };
    }

#pragma warning restore MA0051

    /// <summary>A record and who recorded it.</summary>
    internal sealed record Recorded<T>(T Record, int ActorId, RecordOrigin Origin);

    private sealed record Row
    {
        public Customer? Customer { get; init; }
        public int? LastTicketNumber { get; init; }
        public HoursAccount? Account { get; init; }
        public ServiceAgreement? Agreement { get; init; }
        public Term? Term { get; init; }
        public HoursSource? Source { get; init; }
        public PackageChange? PackageChange { get; init; }
        public int? PackageActor { get; init; }
        public RecordOrigin? PackageOrigin { get; init; }
        public AgreementEndChange? EndChange { get; init; }
        public int? EndActor { get; init; }
        public RecordOrigin? EndOrigin { get; init; }
        public RefillCard? Card { get; init; }
        public Settlement? Settlement { get; init; }
        public Ticket? Open { get; init; }
        public Ticket? Holding { get; init; }
        public Ticket? Uncovered { get; init; }
        public long? UncoveredVersion { get; init; }
        public TimeEntry? Time { get; init; }
    }
}
