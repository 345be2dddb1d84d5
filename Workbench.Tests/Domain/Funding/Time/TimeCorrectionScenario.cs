using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

/// <summary>
/// The data of a time correction: Anna's started ticket of four hours with two entries of 60 and 30 minutes. Another ticket of
/// the customer has drawn 20 minutes.
/// </summary>
internal sealed record TimeCorrectionScenario
{
    public static readonly Actor TeamLead = new(9, "Lena", Roles.TeamLead);
    public static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);

    public TimeCorrectionScenario(
        int balance = 600,
        FundingMode funding = FundingMode.ServiceHours,
        int card = 0
    )
    {
        var drawPurpose = new DrawPurpose(77, 1, Day("2026-06-01"), Day("2026-06-01"));
        var granted = LedgerWith(balance);
        if (card > 0)
        {
            granted = granted.Grant(
                HoursSourceKind.RefillCard,
                new(card),
                SampleAgreement.Anchor,
                Day("2026-05-01"),
                SampleAgreement.Anchor.AddYears(2),
                Now
            );
        }

        var (ledger, _) = granted.Draw(new(20), drawPurpose, Now);
        Ticket = SampleTicket with
        {
            State = TicketState.Started,
            TechnicianId = Anna.Id,
            Funding = funding,
        };
        Hours = HoursOf(ledger);
        AddEntry(60);
        AddEntry(30);
        Hours = Hours with
        {
            Ledger = Hours.Ledger with { LoadedEntries = LoadedLedgerEntries.All([]) },
        };
    }

    public Ticket Ticket { get; set; }

    public CustomerHours Hours { get; set; }

    public IReadOnlyList<TimeEntry> Times { get; set; } = [];

    /// <summary>A year later, when the term of the work is closed.</summary>
    public static DateTime NextTermNow { get; } = Utc("2027-03-10 08:00");

    public TimeCorrectionScenario WithClosedTerm() =>
        this with
        {
            Hours = Hours with { Term = FirstTerm with { Number = 1 } },
        };

    public TimeCorrectionFacts CreateFacts(
        int timeNo,
        CorrectedTimeValues? change,
        string reason = "Wrong"
    ) => new(Ticket, Hours, Times, timeNo, change, reason);

    public Result<CorrectedTime> RemoveEntry(int timeNo, Actor who, string reason = "Wrong") =>
        CorrectedTime.Apply(CreateFacts(timeNo, null, reason), who, AgreementPolicy.Default, Now);

    public Result<CorrectedTime> CorrectEntry(int timeNo, int minutes, string on = "2026-06-01") =>
        CorrectedTime.Apply(
            CreateFacts(timeNo, new(minutes, Day(on))),
            Anna,
            AgreementPolicy.Default,
            Now
        );

    private void AddEntry(int minutes)
    {
        var entry = TimeEntryFor(Ticket, minutes) with { Note = $"{minutes} min" };
        var registered = Register(entry, Ticket, Hours);
        (Ticket, Times) = (registered.Ticket, [.. Times, entry]);
        Hours = Hours with { Ledger = registered.Ledger };
    }
}
