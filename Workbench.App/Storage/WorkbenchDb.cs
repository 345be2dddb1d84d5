using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Workbench.App.Storage.Mappings;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.Saving;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Agreements.CustomerNotes;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Billing;
using Workbench.Domain.Bugs;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Relations;
using Workbench.Domain.Tickets.SavedReplies;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Storage;

/// <summary>
/// The database context with the domain's own flat records, without navigation properties. Facts are only inserted. States have
/// a version that rises with every change. Derived classes contain what differs between the databases.
/// </summary>
public abstract class WorkbenchDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>
    /// Shadow property of every state. It rises with each change and detects a write based on an old version.
    /// </summary>
    public const string VersionProperty = "Version";

    /// <summary>Shadow property of <see cref="IAttributed"/> records: the id of who recorded it.</summary>
    public const string ActorProperty = "ActorId";

    /// <summary>Shadow property of <see cref="IAttributed"/> records: how it came about.</summary>
    public const string OriginProperty = "Origin";

    public DbSet<Package> Packages => Set<Package>();
    public DbSet<PackageVersion> PackageVersions => Set<PackageVersion>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<ContactRevision> ContactRevisions => Set<ContactRevision>();
    public DbSet<CustomerNoteEntry> CustomerNoteEntries => Set<CustomerNoteEntry>();
    public DbSet<CustomerWordRow> CustomerWords => Set<CustomerWordRow>();
    public DbSet<TicketDocumentRow> TicketDocuments => Set<TicketDocumentRow>();
    public DbSet<SearchTermRow> SearchTerms => Set<SearchTermRow>();
    public DbSet<ServiceAgreement> Agreements => Set<ServiceAgreement>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<HoursAccount> Accounts => Set<HoursAccount>();
    public DbSet<HoursSource> HoursSources => Set<HoursSource>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<RefillCard> RefillCards => Set<RefillCard>();
    public DbSet<TermReset> TermResets => Set<TermReset>();
    public DbSet<ResetRun> ResetRuns => Set<ResetRun>();
    public DbSet<ResetRunLine> ResetRunLines => Set<ResetRunLine>();
    public DbSet<PackageChange> PackageChanges => Set<PackageChange>();
    public DbSet<Settlement> Settlements => Set<Settlement>();
    public DbSet<AgreementEndChange> AgreementEndChanges => Set<AgreementEndChange>();
    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<TicketText> TicketTexts => Set<TicketText>();
    public DbSet<IntakeAnswer> IntakeAnswers => Set<IntakeAnswer>();
    public DbSet<TicketChange> TicketChanges => Set<TicketChange>();
    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<DeliveredCycle> DeliveredCycles => Set<DeliveredCycle>();
    public DbSet<NoteRevision> NoteRevisions => Set<NoteRevision>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<TicketLink> TicketLinks => Set<TicketLink>();
    public DbSet<TicketWatch> TicketWatches => Set<TicketWatch>();
    public DbSet<SavedReply> SavedReplies => Set<SavedReply>();
    public DbSet<Bundle> Bundles => Set<Bundle>();
    public DbSet<Escalation> Escalations => Set<Escalation>();
    public DbSet<EscalationChange> EscalationChanges => Set<EscalationChange>();
    public DbSet<EscalationPlan> EscalationPlans => Set<EscalationPlan>();
    public DbSet<EscalationOffer> EscalationOffers => Set<EscalationOffer>();
    public DbSet<OfferAnswer> OfferAnswers => Set<OfferAnswer>();
    public DbSet<BugClassification> BugClassifications => Set<BugClassification>();
    public DbSet<BugEvidence> BugEvidence => Set<BugEvidence>();
    public DbSet<ProductReport> ProductReports => Set<ProductReport>();
    public DbSet<BusyPeriod> BusyPeriods => Set<BusyPeriod>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<AbsenceChange> AbsenceChanges => Set<AbsenceChange>();
    public DbSet<HandOverPostponement> HandOverPostponements => Set<HandOverPostponement>();
    public DbSet<NightlyForecast> NightlyForecasts => Set<NightlyForecast>();
    public DbSet<TimeAdviceOutcome> TimeAdviceOutcomes => Set<TimeAdviceOutcome>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AttachmentRemoval> AttachmentRemovals => Set<AttachmentRemoval>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();
    public DbSet<StagedFileRow> StagedFiles => Set<StagedFileRow>();
    public DbSet<SalesFollowUp> SalesFollowUps => Set<SalesFollowUp>();
    public DbSet<BillingHandOver> BillingHandOvers => Set<BillingHandOver>();
    public DbSet<BillingHandOverUndo> BillingHandOverUndos => Set<BillingHandOverUndo>();
    public DbSet<BillingLine> BillingLines => Set<BillingLine>();
    public DbSet<InvoiceSending> InvoiceSendings => Set<InvoiceSending>();
    public DbSet<MonthLockChange> MonthLockChanges => Set<MonthLockChange>();
    public DbSet<ImportedHistory> ImportedHistories => Set<ImportedHistory>();
    public DbSet<SettingChange> SettingChanges => Set<SettingChange>();
    public DbSet<FundingChoice> FundingChoices => Set<FundingChoice>();
    public DbSet<RunningTimer> Timers => Set<RunningTimer>();
    public DbSet<ParkedTimer> ParkedTimers => Set<ParkedTimer>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<SignInFailureRow> SignInFailures => Set<SignInFailureRow>();
    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();
    public DbSet<OperationRow> Operations => Set<OperationRow>();
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();
    public DbSet<AuditSealRow> AuditSeals => Set<AuditSealRow>();
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();
    public DbSet<CounterRow> Counters => Set<CounterRow>();
    public DbSet<JobRunRow> JobRuns => Set<JobRunRow>();
    public DbSet<JobReportLineRow> JobReportLines => Set<JobReportLineRow>();
    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    /// <summary>
    /// True while <c>CommandExecutor</c> runs a command. A write outside a command is a bug and throws.
    /// </summary>
    public bool AllowsWrites { get; set; }

    /// <summary>Forgets what an earlier use of the context left: it may come from a pool.</summary>
    public virtual void BeginUse() => AllowsWrites = false;

    /// <summary>
    /// Locks the queue until the transaction ends (K4). Like every lock it is there when the next statement begins to read.
    /// </summary>
    public abstract Task LockQueueAsync(CancellationToken ct);

    /// <summary>Saves everything and commits.</summary>
    public virtual async Task SaveAndCommitAsync(
        IDbContextTransaction transaction,
        CancellationToken ct
    )
    {
        await SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>
    /// Waits until what was committed can't be lost any more. No answer is given, and nothing is published, before.
    /// </summary>
    public virtual Task ConfirmCommitAsync() => Task.CompletedTask;

    /// <summary>Waits until what others committed can't be lost any more, before an answer that they stored is given again.</summary>
    public virtual Task ConfirmEarlierCommitsAsync() => Task.CompletedTask;

    /// <summary>Locks the absences until the transaction ends (D7).</summary>
    public abstract Task LockAbsencesAsync(CancellationToken ct);

    /// <summary>Locks hand-overs and month locks until the transaction ends.</summary>
    public abstract Task LockBillingAsync(CancellationToken ct);

    /// <summary>
    /// Locks a customer's account until the transaction ends. Later reads of the customer's hours and tickets are consistent.
    /// </summary>
    public abstract Task LockAccountAsync(int customerId, CancellationToken ct);

    /// <summary>Locks the account of a ticket's customer until the transaction ends.</summary>
    public abstract Task LockAccountOfTicketAsync(int ticketNumber, CancellationToken ct);

    /// <summary>Whether other nodes may read the change rows of this database.</summary>
    public abstract bool HasOtherNodes { get; }

    /// <summary>Begins a transaction that reads a single snapshot of the database, whatever others write meanwhile.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct);

    /// <summary>Returns whether an exception is a concurrency conflict, so that the whole command should run again.</summary>
    public abstract bool IsConflict(Exception exception);

    /// <summary>Returns whether a row had another version than the loaded one.</summary>
    public static bool IsStale(Exception exception) =>
        ExceptionChain(exception).OfType<DbUpdateConcurrencyException>().Any();

    /// <summary>Returns whether an exception means that the database stayed busy for too long.</summary>
    public abstract bool IsBusy(Exception exception);

    /// <summary>Returns the triggers that make the database refuse to change or delete rows of a table.</summary>
    public abstract IEnumerable<DatabaseTrigger> AppendOnlyTriggersOf(string table);

    /// <summary>Returns the triggers that keep an index of the search current, if the database needs some.</summary>
    public abstract IEnumerable<DatabaseTrigger> SearchIndexTriggers { get; }

    /// <summary>Returns the numbers of the newest tickets that the search finds, newest first.</summary>
    public abstract Task<IReadOnlyList<int>> FindDocumentsAsync(
        DocumentSearch search,
        int maxResults,
        CancellationToken ct
    );

    /// <summary>Returns the numbers of the tickets that share most of the words, then the newest.</summary>
    public abstract Task<IReadOnlyList<int>> FindSharingAsync(
        SharedWordsSearch search,
        int maxResults,
        CancellationToken ct
    );

    /// <summary>Returns those of the words that no ticket has had yet.</summary>
    public abstract Task<IReadOnlyList<string>> FindMissingTermsAsync(
        string[] words,
        CancellationToken ct
    );

    /// <summary>Adds words by which tickets are found. Words that another transaction has added stay as they are.</summary>
    public abstract Task AddTermsAsync(IReadOnlyList<SearchTermRow> terms, CancellationToken ct);

    /// <summary>Returns the names of the triggers in the database.</summary>
    public abstract Task<IReadOnlySet<string>> LoadTriggerNamesAsync(CancellationToken ct);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        // EF Core would compare every loaded row, for each of the loops over the rows below.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var entry in ChangeTracker.Entries().ToList())
            {
                if (MutableTypes.Contains(entry.Entity))
                {
                    entry.DetectChanges();
                }

                if (entry.State is EntityState.Modified or EntityState.Deleted)
                {
                    IncrementVersion(entry);
                }
            }

            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(WorkbenchDb).Assembly,
            type =>
                string.Equals(
                    type.Namespace,
                    typeof(TicketMapping).Namespace,
                    StringComparison.Ordinal
                )
        );
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (
                !entity.ClrType.IsAssignableTo(typeof(IAppendOnly))
                && !entity.ClrType.IsAssignableTo(typeof(IUnversioned))
            )
            {
                modelBuilder
                    .Entity(entity.ClrType)
                    .Property<long>(VersionProperty)
                    .IsConcurrencyToken();
            }

            if (entity.ClrType.IsAssignableTo(typeof(IAttributed)))
            {
                modelBuilder.Entity(entity.ClrType).Property<int>(ActorProperty);
                modelBuilder.Entity(entity.ClrType).Property<RecordOrigin>(OriginProperty);
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder
            .Properties<BillingMonth>()
            .HaveConversion<BillingMonthConverter>()
            .HaveMaxLength(7);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }

    /// <summary>
    /// Returns an exception and its inner exceptions: an execution strategy may wrap the exception of the driver.
    /// </summary>
    protected static IEnumerable<Exception> ExceptionChain(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static void IncrementVersion(EntityEntry entry)
    {
        if (entry.Entity is IAppendOnly)
        {
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} is a fact: it can't be changed or deleted (A8)."
            );
        }

        if (
            entry.State == EntityState.Modified
            && entry.Metadata.FindProperty(VersionProperty) is not null
        )
        {
            var version = entry.Property(VersionProperty);
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }
}
