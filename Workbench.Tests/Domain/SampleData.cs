using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Tests.Domain;

/// <summary>Typical values to start a test with; each test changes what it is about.</summary>
public static class SampleData
{
    public static Actor Anna { get; } = new(7, "Anna", Roles.Technician);

    /// <summary>2026-06-01 09:00 in Stockholm.</summary>
    public static DateTime Now { get; } = Utc("2026-06-01 07:00");

    public static Customer SampleCustomer { get; } =
        new(1, "1001", "Nordkaffe", "Eva", "eva@example.com", Day("2026-03-10"));

    public static ServiceAgreement SampleAgreement { get; } =
        new(1, Day("2026-03-01"), "Premium", null);

    public static Ticket SampleTicket { get; } =
        new(
            Number: 412,
            CustomerId: 1,
            Kind: TicketKind.Change,
            Subject: "Checkout total wrong",
            SubmittedAt: Now,
            State: TicketState.Queued,
            Size: SizeClass.Medium,
            EstimateMinutes: null,
            Funding: FundingMode.ServiceHours,
            BugClass: null,
            TechnicianId: null,
            HeldMinutes: 0,
            RegisteredMinutes: 0,
            UncoveredMinutes: 0,
            PausedSince: null,
            PausedSeconds: 0,
            DeliveredAt: null,
            NextChangeNo: 1,
            NextTimeEntryNo: 1
        );

    public static DateOnly Day(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Utc(string isoMinute) =>
        DateTime.SpecifyKind(
            DateTime.ParseExact(isoMinute, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );

    public static HoursLedger EmptyLedger { get; } = HoursLedger.Create(HoursAccount.Create(1), []);

    /// <summary>A ledger whose only source is the first term's included hours.</summary>
    public static HoursLedger LedgerWith(int minutes) =>
        EmptyLedger.Grant(
            HoursSourceKind.Included,
            new(minutes),
            SampleAgreement.Anchor,
            SampleAgreement.Anchor,
            SampleAgreement.Anchor.AddYears(1),
            Now
        );

    public static Term FirstTerm { get; } =
        new(1, 0, SampleAgreement.Anchor, SampleAgreement.Anchor.AddYears(1), "Premium", 600);

    /// <summary>A customer's hours in the first term.</summary>
    public static CustomerHours HoursOf(
        HoursLedger ledger,
        Customer? customer = null,
        ServiceAgreement? agreement = null
    ) => new(customer ?? SampleCustomer, agreement ?? SampleAgreement, FirstTerm, ledger);

    /// <summary>Registers time on its work date and requires success.</summary>
    public static RegisteredTime Register(TimeEntry entry, Ticket ticket, CustomerHours hours) =>
        RegisteredTime
            .Apply(entry, ticket, hours, entry.WorkedOn, AgreementPolicy.Default, Now)
            .ShouldSucceed();

    public static DrawPurpose DrawForWork(string workedOn, int timeNo = 1) =>
        new(SampleTicket.Number, timeNo, Day(workedOn), Day(workedOn));

    public static TimeEntry TimeEntryFor(
        Ticket ticket,
        int minutes,
        string workedOn = "2026-06-01",
        Activity activity = Activity.Development
    ) =>
        new(
            ticket.Number,
            ticket.NextTimeEntryNo,
            ticket.CustomerId,
            Anna.Id,
            Day(workedOn),
            minutes,
            activity,
            "",
            Now
        );
}
