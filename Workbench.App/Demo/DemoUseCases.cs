using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Demo;

/// <summary>Creates the use cases with the clock of the demo.</summary>
internal sealed class DemoUseCases
{
    private readonly IDbContextFactory<WorkbenchDb> contexts;

    public DemoUseCases(
        IDbContextFactory<WorkbenchDb> contexts,
        WriteGate gate,
        WorkbenchSettings settings,
        AuditLog log,
        DemoClock clock
    )
    {
        this.contexts = contexts;
        Clock = clock;

        // No page is open yet, and thousands of changes would only slow down one that opens meanwhile.
        var publisher = new NoPublisher();
        var current = new SettingsProvider(settings.ServiceSettings, clock);
        var events = new SecurityEvents(clock, log);
        Writes = new(contexts, gate, publisher, current, events, log, clock);
        AddPackage = new(Writes);
        AddCustomer = new(Writes);
        SaveContact = new(Writes);
        SaveCustomerNote = new(Writes);
        PinCustomerNote = new(Writes);
        OpenAgreement = new(Writes);
        BuyRefillCard = new(Writes);
        SubmitTicket = new(Writes);
        TriageTicket = new(Writes);
        TakeNext = new(Writes);
        RegisterTime = new(Writes, new());
        ClassifyBug = new(Writes);
        DeliverTicket = new(Writes, new());
        CloseDelivered = new(
            Writes,
            new(
                contexts,
                new(contexts, publisher, clock),
                new(contexts, publisher, current, clock),
                events
            ),
            clock
        );
        PickUpEscalation = new(Writes);
        NameProjectManager = new(Writes);
        WritePlan = new(Writes);
        RecordSentOffer = new(Writes);
        RecordOfferAnswer = new(Writes);
        CloseEscalation = new(Writes);
        RescopeEscalation = new(Writes);
        AddBusyPeriod = new(Writes);
        AddAbsence = new(Writes);
        CancelAbsence = new(Writes);
        MoveToFront = new(Writes);
        SaveReply = new(Writes);
        HandOverMonth = new(Writes, contexts);
        LockMonth = new(Writes);
        EndAgreement = new(Writes);
    }

    public DemoClock Clock { get; }

    public CommandExecutor Writes { get; }

    public AddPackage AddPackage { get; }

    public SaveReply SaveReply { get; }

    public HandOverMonth HandOverMonth { get; }

    public LockMonth LockMonth { get; }

    public EndAgreement EndAgreement { get; }

    public AddCustomer AddCustomer { get; }

    public SaveContact SaveContact { get; }

    public SaveCustomerNote SaveCustomerNote { get; }

    public PinCustomerNote PinCustomerNote { get; }

    public OpenAgreement OpenAgreement { get; }

    public BuyRefillCard BuyRefillCard { get; }

    public SubmitTicket SubmitTicket { get; }

    public TriageTicket TriageTicket { get; }

    public TakeNext TakeNext { get; }

    public RegisterTime RegisterTime { get; }

    public ClassifyBug ClassifyBug { get; }

    public DeliverTicket DeliverTicket { get; }

    public CloseDelivered CloseDelivered { get; }

    public PickUpEscalation PickUpEscalation { get; }

    public NameProjectManager NameProjectManager { get; }

    public WritePlan WritePlan { get; }

    public RecordSentOffer RecordSentOffer { get; }

    public RecordOfferAnswer RecordOfferAnswer { get; }

    public CloseEscalation CloseEscalation { get; }

    public RescopeEscalation RescopeEscalation { get; }

    public AddBusyPeriod AddBusyPeriod { get; }

    public AddAbsence AddAbsence { get; }

    public CancelAbsence CancelAbsence { get; }

    public MoveToFront MoveToFront { get; }

    public Task<WorkbenchDb> OpenDbAsync(CancellationToken ct) => contexts.CreateDbContextAsync(ct);

    /// <summary>
    /// Returns the value of a successful outcome. Throws when a use case refuses, which is a bug of the demo.
    /// </summary>
    public static T RequireSuccess<T>(Outcome<T> outcome) =>
        outcome.Match(
            value => value,
            refusal =>
                throw new InvalidOperationException(
                    $"The demo's use case was refused: {refusal.Code} ({string.Join(", ", refusal.Data)})."
                )
        );

    private sealed class NoPublisher : IChangePublisher
    {
        public string NodeId { get; } = Guid.NewGuid().ToString("N");

        public void Publish(IReadOnlyCollection<Change> changes) { }

        public long VersionOf(params ReadOnlySpan<ChangeTopic> topics) => 0;

        public long VersionOfPerson(int personId) => 0;
    }
}
