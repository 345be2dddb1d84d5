using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Ledger.Search;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Agreements.Usage;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Features.BugClasses.Replies;
using Workbench.App.Features.BugClasses.Wizard.Conclusion;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.CustomerTickets;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Customers.Told;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Features.Funding;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.MyWork.Brief;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Notifications.Watching;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Relations;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SalesDesk.Lapsing;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Advice;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Features.TicketList;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Merged;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Features.Tickets.Presence;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Settings;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Billing;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>
/// Tests the query plans of the pages on the databases: no table that grows over the years is scanned completely.
/// </summary>
public sealed partial class QueryPlanTests
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A queued ticket that was moved to the front of the queue.</summary>
    private const int PriorityTicket = 103;

    private static readonly Dictionary<string, Func<TestHost, Actor, Task>> Queries = new(
        StringComparer.Ordinal
    )
    {
        ["queue"] = (testHost, who) => testHost.Get<QueueQuery>().RunAsync(who, default),
        ["page of the queue"] = QueuePage(QueueFilter.All),
        ["page of the queue with a text"] = QueuePage(QueueFilter.Create(null, null, "banner")),
        ["count of the queue"] = (testHost, who) =>
            testHost.Get<QueueQuery>().CountAsync(who, default),
        ["take next"] = (testHost, who) =>
            testHost.Get<TakeNext>().RunAsync(who, Guid.NewGuid(), default),
        ["decisions"] = (testHost, who) =>
            testHost.Get<DecisionCountQuery>().RunAsync(who, default),
        ["count to triage"] = (testHost, who) =>
            testHost.Get<TriageQuery>().CountAsync(who, default),
        ["to triage"] = (testHost, who) => testHost.Get<TriageQuery>().RunAsync(who, default),
        ["triage with the customer's open tickets"] = (testHost, who) =>
            testHost.Get<TriageQuery>().GetAsync(who, 3, default),
        ["my work"] = (testHost, who) => testHost.Get<MyWorkQuery>().RunAsync(who, default),
        ["morning brief"] = async (testHost, who) =>
        {
            var since = testHost.Today.AddDays(-3);
            await testHost
                .Get<BriefQuery>()
                .RunAsync(who, Roles.Technician | Roles.Sales | Roles.TeamLead, default);
            await testHost.Get<BriefQuery>().RunOwnAsync(who, since, default);
        },
        ["notices"] = (testHost, who) => testHost.Get<NotificationsQuery>().RunAsync(who, default),
        ["whether notices change"] = (testHost, who) =>
            testHost.Get<NotificationsQuery>().AnyConcernsAsync(who, [3, 4], default),
        ["ticket"] = (testHost, who) => testHost.Get<TicketQuery>().RunAsync(who, 3, default),
        ["together on a ticket"] = (testHost, who) =>
            testHost.Get<TicketPresenceQuery>().RunAsync(who, 3, default),
        ["choices for ways out"] = (testHost, who) =>
            testHost.Get<TicketActionOptionsQuery>().RunAsync(who, 3, default),
        ["time before it is registered"] = (testHost, who) =>
            testHost
                .Get<TimePreviewQuery>()
                .RunAsync(who, 3, new(30, testHost.Today, Activity.Fix, ""), default),
        ["timer that runs"] = (testHost, who) =>
            testHost.Get<RunningTimerQuery>().RunAsync(who, default),
        ["customer at the intake"] = (testHost, who) =>
            testHost.Get<IntakeCustomerQuery>().RunAsync(who, 1, default),
        ["answers of the intake"] = (testHost, who) =>
            testHost.Get<IntakeAnswersQuery>().RunAsync(who, 3, default),
        ["conversation"] = (testHost, who) =>
            testHost.Get<ConversationQuery>().RunAsync(who, 3, 40, default),
        ["attachments"] = (testHost, who) =>
            testHost.Get<AttachmentsQuery>().RunAsync(who, 3, default),
        ["files that lie ready"] = (testHost, who) =>
            testHost.Get<StagedFilesQuery>().RunAsync(who, Guid.NewGuid(), default),
        ["drafts"] = (testHost, who) => testHost.Get<DraftsQuery>().RunAsync(who, 3, default),
        ["statement of a term"] = (testHost, who) =>
            testHost
                .Get<StatementQuery>()
                .RunForPeriodAsync(who, "1001", StatementSelection.Latest, default),
        ["runs of resets"] = (testHost, who) =>
            testHost.Get<ResetRunsQuery>().RunAsync(who, 30, default),
        ["kept preview of resets"] = async (testHost, who) =>
        {
            var kept = await testHost
                .Get<KeepResetPreview>()
                .RunAsync(who, testHost.Today.AddYears(1), Guid.NewGuid(), default);
            await testHost.Get<ResetRunsQuery>().GetAsync(who, kept.ShouldSucceed(), 50, default);
        },
        ["lines of a run of resets"] = async (testHost, who) =>
        {
            await testHost.Get<RunResets>().RunAsync(Actor.Program, null, default);
            await testHost.Get<ResetRunsQuery>().GetAsync(who, 1, 50, default);
        },
        ["alert of resets"] = (testHost, who) =>
            testHost.Get<ResetRunsQuery>().FindAlertAsync(who, default),
        ["forecast"] = (testHost, who) => testHost.Get<ForecastQuery>().RefreshAsync(who, default),
        ["track record of the forecast"] = (testHost, who) =>
            testHost.Get<TrackRecordQuery>().RunAsync(who, default),
        ["lapsing hours"] = (testHost, who) =>
            testHost.Get<LapsingHoursQuery>().RunAsync(who, 60, default),
        ["preview of resets"] = (testHost, who) =>
            testHost
                .Get<ResetPreviewQuery>()
                .GetPageAsync(who, testHost.Today.AddYears(1), 50, default),
        ["board of escalations"] = Escalations(new(IsMine: false, "", Stage: null)),
        ["board of my escalations"] = Escalations(new(IsMine: true, "", Stage: null)),
        ["board of a customer's escalations"] = Escalations(
            new(IsMine: false, "1001", Stage: null)
        ),
        ["escalations that were won"] = Escalations(
            new(IsMine: false, "", Workbench.Domain.Tickets.Escalations.EscalationStage.Won)
        ),
        ["count of escalations"] = (testHost, who) =>
            testHost.Get<EscalationsQuery>().CountAsync(who, default),
        ["escalation"] = (testHost, who) =>
            testHost.Get<EscalationsQuery>().GetAsync(who, 1, default),
        ["card of an escalation"] = (testHost, who) =>
            testHost.Get<EscalationDetailsQuery>().RunAsync(who, 1, default),
        ["delivery"] = (testHost, who) =>
            testHost.Get<DeliveryQuery>().RunAsync(who, DeliverySelection.Default, default),
        ["delivery counts"] = (testHost, who) =>
            testHost.Get<DeliveryQuery>().CountAsync(who, default),
        ["figures of delivery"] = (testHost, who) =>
            testHost.Get<DeliveryFiguresQuery>().RunAsync(who, DeliverySelection.Default, default),
        ["filtered figures of delivery"] = (testHost, who) =>
            testHost
                .Get<DeliveryFiguresQuery>()
                .RunAsync(
                    who,
                    new(
                        DeliveryPeriodChoice.Own,
                        testHost.Today.AddDays(-60),
                        testHost.Today.AddDays(-31),
                        who.Id,
                        SizeClass.Small,
                        TicketKind.Change,
                        "C1"
                    ),
                    default
                ),
        ["submitted this month"] = Delivery(
            new(DeliveryListKind.Submitted) { Selection = new(DeliveryPeriodChoice.Month) }
        ),
        ["tickets under way"] = Delivery(new(DeliveryListKind.Open)),
        ["deliveries of all weeks"] = Delivery(new(DeliveryListKind.Delivered)),
        ["busy periods"] = (testHost, who) =>
            testHost.Get<BusyPeriodsQuery>().RunAsync(who, default),
        ["absences of a month"] = (testHost, who) =>
            testHost
                .Get<AbsencesQuery>()
                .RunAsync(who, AbsencePeriod.Containing(testHost.Today, isWeek: false), default),
        ["absences of the next days"] = (testHost, who) =>
            testHost.Get<AbsencesQuery>().RunAsync(who, testHost.Today, 7, default),
        ["history of an absence"] = (testHost, who) =>
            testHost.Get<AbsenceHistoryQuery>().RunAsync(who, 1, default),
        ["tickets of a person to hand over"] = (testHost, who) =>
            testHost.Get<HandOverQuery>().RunAsync(who, who.Id, default),
        ["tickets of those who are away"] = (testHost, who) =>
            testHost.Get<AwayTicketsQuery>().RunAsync(who, default),
        ["moved to the front"] = (testHost, who) =>
            testHost.Get<PriorityQuery>().RunAsync(who, PriorityTicket, default),
        ["customers"] = (testHost, who) =>
            testHost.Get<CustomersQuery>().RunAsync(who, "shop", default),
        ["customer"] = (testHost, who) =>
            testHost.Get<CustomerQuery>().RunAsync(who, "C12", default),
        ["a customer's account"] = (testHost, who) =>
            testHost
                .Get<AccountQuery>()
                .RunAsync(who, 1, testHost.Today, LedgerPart.Recent, default),
        ["what a customer's hours were used for"] = (testHost, who) =>
            testHost
                .Get<UsageQuery>()
                .RunAsync(who, 1, UsagePeriodRequest.Term, testHost.Today, default),
        ["a customer's ledger by ticket"] = LedgerSearch(new(3, null, null, null)),
        ["a customer's ledger by kind and dates"] = LedgerSearch(
            new(null, LedgerEntryKind.Draw, new(2026, 1, 1), new(2026, 12, 31))
        ),
        ["a customer's resets"] = (testHost, who) =>
            testHost.Get<TermHistoryQuery>().RunAsync(who, 1, default),
        ["a customer's contacts"] = (testHost, who) =>
            testHost.Get<ContactsQuery>().RunAsync(who, 1, default),
        ["notes about a customer"] = (testHost, who) =>
            testHost.Get<CustomerNotesQuery>().RunAsync(who, 1, 500, default),
        ["pinned note about a customer"] = (testHost, who) =>
            testHost.Get<CustomerNotesQuery>().PinnedAsync(who, 1, default),
        ["what a customer was told"] = (testHost, who) =>
            testHost.Get<ToldQuery>().RunAsync(who, 1, null, default),
        ["a customer's tickets"] = (testHost, who) =>
            testHost.Get<CustomerTicketsQuery>().RunAsync(who, 1, 3_000, default),
        ["customers to choose"] = (testHost, who) =>
            testHost.Get<CustomerMatchQuery>().RunAsync(who, "shop", default),
        ["customers by several words"] = (testHost, who) =>
            testHost.Get<CustomerMatchQuery>().RunAsync(who, "shop c12 k", default),
        ["tickets in the palette"] = (testHost, who) => Palette(testHost, who, "banner"),
        ["tickets in the palette by several words"] = (testHost, who) =>
            Palette(testHost, who, "shop banner 12"),
        ["tickets by a phrase"] = Search(new() { Text = "\"banner is cut\" off" }),
        ["tickets by words and few tickets of a customer"] = Search(
            new() { Text = "banner", Customer = "C12" }
        ),
        ["tickets by words and all filters"] = Search(
            new()
            {
                Text = "banner",
                Status = "closed",
                Kind = TicketKind.Bug,
                Class = BugClass.CommonSystemBug,
                TechnicianId = 1,
                From = new(2026, 9, 1),
                To = new(2026, 9, 30),
                Part = TicketParts.Report,
            }
        ),
        ["tickets by words and a frequent state"] = Search(
            new() { Text = "banner", Status = "closed" }
        ),
        ["technicians to search by"] = (testHost, who) =>
            testHost.Get<SearchTechniciansQuery>().RunAsync(who, default),
        ["earlier tickets like one"] = (testHost, who) =>
            testHost.Get<EarlierTicketsQuery>().RunAsync(who, 3, default),
        ["delivered tickets to compare with advice"] = (testHost, who) =>
            testHost.Get<CompareTimeAdvice>().RunAsync(Actor.Program, default),
        ["earlier tickets like a written one"] = (testHost, who) =>
            testHost
                .Get<EarlierTicketsQuery>()
                .RunAsync(who, 1, "Banner is cut off", "On phones", default),
        ["all customers"] = (testHost, who) =>
            testHost.Get<CustomerMatchQuery>().RunAsync(who, "", default),
        ["product reports"] = (testHost, who) =>
            testHost.Get<ProductReportsQuery>().RunAsync(who, decided: false, default),
        ["product report"] = (testHost, who) =>
            testHost.Get<ProductReportsQuery>().GetAsync(who, 1, default),
        ["product reports that are over"] = (testHost, who) =>
            testHost.Get<ProductReportsQuery>().RunAsync(who, decided: true, default),
        ["similar reports"] = (testHost, who) =>
            testHost
                .Get<SimilarReportsQuery>()
                .RunAsync(who, BugClass.CommonSystemBug, "Banner is cut off", "", 1, default),
        ["preview of a class"] = (testHost, who) =>
            testHost
                .Get<BugClassPreviewQuery>()
                .RunAsync(who, 3, BugClass.CommonSystemBug, default),
        ["latest classification"] = (testHost, who) =>
            testHost.Get<BugClassPreviewQuery>().LatestAsync(who, 3, default),
        ["what a class is based on"] = (testHost, who) =>
            testHost.Get<BugEvidenceQuery>().RunAsync(who, 3, default),
        ["what the classes of a report are based on"] = (testHost, who) =>
            testHost.Get<BugEvidenceQuery>().ForReportAsync(who, 1, default),
        ["reply about a bug"] = (testHost, who) =>
            testHost
                .Get<CustomerReplyQuery>()
                .RunAsync(who, 1, CultureInfo.InvariantCulture, default),
        ["funding"] = (testHost, who) => testHost.Get<FundingQuery>().RunAsync(who, 3, default),
        ["funding choices"] = (testHost, who) =>
            testHost.Get<FundingQuery>().LoadChoicesAsync(who, 3, default),
        ["uncovered time"] = (testHost, who) =>
            testHost.Get<UncoveredTimeQuery>().RunAsync(who, 0, default),
        ["billing of a month"] = (testHost, who) =>
            testHost
                .Get<BillingQuery>()
                .RunAsync(who, BillingMonth.FromDate(testHost.Today), 1, default),
        ["lines of a month"] = (testHost, who) =>
            testHost
                .Get<BilledLinesQuery>()
                .OfMonthAsync(who, BillingMonth.FromDate(testHost.Today), default),
        ["lines of a hand-over"] = (testHost, who) =>
            testHost.Get<BilledLinesQuery>().OfHandOverAsync(who, 1, default),
        ["handing over a month"] = (testHost, who) =>
            testHost
                .Get<HandOverMonth>()
                .RunAsync(
                    who,
                    BillingMonth.FromDate(testHost.Today),
                    null,
                    Guid.NewGuid(),
                    default
                ),
        ["starting an invoice"] = (testHost, who) =>
            testHost.Get<StartInvoice>().RunAsync(who, 1, 1, Guid.NewGuid(), default),
        ["answer to an invoice"] = (testHost, who) =>
            testHost
                .Get<RecordInvoiceAnswer>()
                .RunAsync(
                    who,
                    1,
                    1,
                    new InvoiceResult.Confirmed("204", WasThere: false),
                    Guid.NewGuid(),
                    default
                ),
        ["what is not invoiced"] = (testHost, who) =>
            testHost.Get<BilledLinesQuery>().NotConfirmedOfHandOverAsync(who, 1, default),
        ["undoing a hand-over"] = (testHost, who) =>
            testHost.Get<UndoHandOver>().RunAsync(who, 1, "Wrong", Guid.NewGuid(), default),
        ["preview of covering"] = (testHost, who) =>
            testHost.Get<CoverUncoveredTime>().PreviewAsync(who, 3, default),
        ["preview of a correction"] = (testHost, who) =>
            testHost.Get<CorrectTime>().PreviewAsync(who, 3, new(1, null, "Wrong"), default),
        ["preview of a move"] = (testHost, who) =>
            testHost.Get<MoveTime>().PreviewAsync(who, 3, new(1, 1, "Wrong"), default),
        ["registering time"] = (testHost, who) =>
            testHost
                .Get<RegisterTime>()
                .RunAsync(
                    who,
                    3,
                    new(10, testHost.Today, Activity.Fix, ""),
                    Guid.NewGuid(),
                    default
                ),
        ["relations"] = (testHost, who) => testHost.Get<RelationsQuery>().RunAsync(who, 3, default),
        ["edited notes"] = (testHost, who) =>
            testHost.Get<NoteRevisionsQuery>().RunAsync(who, [3], default),
        ["who watches"] = (testHost, who) => testHost.Get<WatchQuery>().RunAsync(who, 3, default),
        ["merged tickets"] = (testHost, who) =>
            testHost.Get<MergedTicketsQuery>().RunAsync(who, 3, default),
        ["all tickets"] = TicketList(new()),
        ["all open tickets"] = TicketList(new() { Status = TicketListFilter.Open }),
        ["all closed tickets"] = TicketList(new() { Status = "closed" }),
        ["all tickets of a customer"] = TicketList(new() { Customer = "C12" }),
        ["all tickets of a technician"] = TicketList(new() { Technician = "1" }),
        ["all tickets of a bug class"] = TicketList(new() { BugClass = "1" }),
        ["all tickets submitted in a period"] = TicketList(
            new()
            {
                From = new(2026, 9, 1),
                To = new(2026, 9, 30),
                Sort = TicketListSort.Submitted,
            }
        ),
        ["all tickets delivered in a period"] = TicketList(
            new()
            {
                From = new(2026, 9, 1),
                To = new(2026, 9, 3),
                ByDelivery = true,
            }
        ),
        ["a later page of all tickets"] = TicketList(new() { After = 900 }),
        ["all tickets by submission"] = TicketList(new() { Sort = TicketListSort.Submitted }),
        ["audit"] = Audit(new()),
        ["a later page of the audit"] = Audit(new() { After = new(LongAgo, 5) }),
        ["audit of a person"] = Audit(new() { Person = 1 }),
        ["audit of a ticket"] = Audit(new() { Ticket = 3 }),
        ["audit of a ticket and a person"] = Audit(new() { Ticket = 3, Person = 1 }),
        ["audit of a customer"] = Audit(new() { Customer = "C12" }),
        ["audit of a kind"] = Audit(new() { Kind = AuditKind.SignIn }),
        ["audit of a period"] = Audit(new() { From = new(2026, 9, 1), To = new(2026, 9, 3) }),
        ["audit of a person in a period"] = Audit(
            new()
            {
                Person = 1,
                Kind = AuditKind.Change,
                From = new(2026, 9, 1),
            }
        ),
        ["sealing the audit"] = (testHost, _) =>
            testHost.Get<SealAudit>().RunAsync(Actor.Program, default),
        ["closing what was delivered"] = (testHost, _) =>
            testHost.Get<CloseDelivered>().RunAsync(Actor.Program, default),
    };

    private static Task<TicketSearchView> Palette(TestHost testHost, Actor who, string typed) =>
        testHost.Get<TicketSearchQuery>().RunAsync(who, new() { Text = typed }, 8, default);

    private static Func<TestHost, Actor, Task> Search(SearchFilter filter) =>
        (testHost, who) =>
            testHost
                .Get<TicketSearchQuery>()
                .RunAsync(who, filter, TicketSearchQuery.PageSize, default);

    private static Func<TestHost, Actor, Task> Delivery(DeliveryFilter filter) =>
        (testHost, who) => testHost.Get<DeliveryTicketsQuery>().RunAsync(who, filter, default);

    private static Func<TestHost, Actor, Task> TicketList(TicketListFilter filter) =>
        (testHost, who) => testHost.Get<TicketListQuery>().RunAsync(who, filter, default);

    private static Func<TestHost, Actor, Task> Audit(AuditFilter filter) =>
        (testHost, who) => testHost.Get<AuditQuery>().RunAsync(who, filter, default);

    private static Func<TestHost, Actor, Task> QueuePage(QueueFilter filter) =>
        (testHost, who) =>
            testHost.Get<QueuePageQuery>().RunAsync(who, filter, new(0, 40), default);

    private static Func<TestHost, Actor, Task> Escalations(EscalationFilter filter) =>
        (testHost, who) => testHost.Get<EscalationsQuery>().RunAsync(who, filter, default);

    [Theory, OnBothDatabases]
    public async Task No_page_query_scans_a_growing_table(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync(
            "Anna",
            Roles.Technician | Roles.Sales | Roles.TeamLead
        );
        await AddYearsOfDataAsync(testHost);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await AnalyzeAsync(db);
        var found = new List<string>();
        foreach (var (name, run) in Queries)
        {
            // What pages share must be read again.
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
            using var recorder = new SqlRecorder(db.Database.GetDbConnection());
            await run(testHost, anna);
            recorder.Statements.WithPlan().Should().NotBeEmpty(name);
            found.AddRange(
                (await QueryPlans.FindScansAsync(db, recorder.Statements)).Select(scan =>
                    $"{name}: {scan}"
                )
            );
        }

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task Uncovered_time_is_found_by_its_own_index()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await testHost.Get<UncoveredTimeQuery>().RunAsync(maria, 0, default);

        (await QueryPlans.PlanAsync(db, recorder.Statements.Last()))
            .Should()
            .ContainSingle(l => l.Contains("IX_Tickets_Uncovered", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_year_of_the_sales_desk_does_not_read_all_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        await AddYearsOfDataAsync(testHost);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await testHost
            .Get<SalesDeskQuery>()
            .RunAsync(maria, new(SalesTaskStatus.ToDo, null), 50, default);

        var plans = new List<string>();
        foreach (
            var statement in recorder
                .Statements.Where(s =>
                    s.Text.Contains("\"TimeEntries\"", StringComparison.Ordinal)
                    && s.Text.Contains("'HourlyRate'", StringComparison.Ordinal)
                )
                .ToList()
        )
        {
            plans.Add(string.Join('\n', await QueryPlans.PlanAsync(db, statement)));
        }

        plans
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(
                db.Database.IsSqlite() ? "USING INTEGER PRIMARY KEY" : "IX_Tickets_HourlyRate",
                "SQLite looks the ticket of each time entry of the year up by its key"
            )
            .And.NotContain("Seq Scan on \"Tickets\"");
    }

    /// <summary>On SQLite, which uses an index with a filter only for exactly that filter.</summary>
    [Fact]
    public async Task Figures_of_delivery_find_exceptions_and_work_by_their_own_indexes()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await testHost
            .Get<DeliveryFiguresQuery>()
            .RunAsync(per, DeliverySelection.Default, default);

        var plans = new List<string>();
        foreach (
            var statement in recorder
                .Statements.Where(s =>
                    s.Text.StartsWith("SELECT", StringComparison.Ordinal)
                    && (
                        s.Text.Contains("\"TicketChanges\"", StringComparison.Ordinal)
                        || s.Text.Contains("\"TimeEntries\"", StringComparison.Ordinal)
                    )
                )
                .ToList()
        )
        {
            plans.Add(string.Join('\n', await QueryPlans.PlanAsync(db, statement)));
        }

        plans.Should().HaveCount(5);
        plans
            .Should()
            .OnlyContain(p =>
                p.Contains("IX_TicketChanges_Exceptions", StringComparison.Ordinal)
                || p.Contains(
                    "COVERING INDEX IX_TimeEntries_TechnicianId_WorkedOn_Minutes",
                    StringComparison.Ordinal
                )
            );
    }

    /// <summary>
    /// PostgreSQL’s index returns tickets in no order, and each that it returns is read: a search must ask for a part of those that
    /// have a frequent word. Tickets are counted, because any condition on their numbers looks like a bound.
    /// </summary>
    [Fact]
    public async Task A_search_on_PostgreSQL_reads_few_of_the_tickets_that_have_a_word()
    {
        const int tickets = 20_000;
        await using var testHost = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await TicketBatch.AddQueuedTicketsAsync(testHost, [customer], tickets);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await AnalyzeAsync(db);
        SearchFilter[] searches =
        [
            new() { Text = "ticket" },
            new() { Text = "ti" },
            new() { Text = "tick" },
            new() { Text = "icket" },
            new() { Text = "ticket 123" },
            new() { Text = "\"ticket 1234\"" },
            new() { Text = "\"ticket 1234" },
            new() { Text = "ticket", Part = TicketParts.Description },
            new() { Text = "ticket", Part = TicketParts.Notes },
            new() { Text = "ticket", Part = TicketParts.Files },
            new() { Text = "ticket", Kind = TicketKind.Change },
        ];
        var examined = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var search in searches)
        {
            using var recorder = new SqlRecorder(db.Database.GetDbConnection());
            await testHost.Get<TicketSearchQuery>().RunAsync(anna, search, 8, default);
            examined[search.ToString()] = 0;
            foreach (var statement in recorder.Statements.WithPlan())
            {
                examined[search.ToString()] += await QueryPlans.CountExaminedAsync(
                    db,
                    statement,
                    "TicketDocuments"
                );
            }
        }

        examined.Values.Sum().Should().BePositive();
        examined.Should().OnlyContain(e => e.Value < tickets / 2);
    }

    /// <summary>On SQLite, which has no statistics. It would read every ticket that the person ever had.</summary>
    [Fact]
    public async Task Notifications_never_start_from_all_tickets_of_a_person()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await AddYearsOfDataAsync(testHost);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db.Tickets.ExecuteUpdateAsync(t => t.SetProperty(x => x.TechnicianId, anna.Id));
        var now = testHost.Clock.GetUtcNow().UtcDateTime;
        await db
            .ProductReports.Where(r => r.No == 1)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.DecidedAt, now));
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await testHost.Get<NotificationsQuery>().RunAsync(anna, default);

        var reads = recorder.Statements.Where(s =>
            s.Text.Contains("\"Tickets\"", StringComparison.Ordinal)
        );
        foreach (var statement in reads)
        {
            var plan = await QueryPlans.PlanAsync(db, statement);
            plan.Should().NotContain(l => ReadsByTechnicianAlone().IsMatch(l), statement.Text);
        }

        recorder
            .Statements.Should()
            .Contain(s => s.Text.Contains("\"ProductReportNo\"", StringComparison.Ordinal));
    }

    /// <summary>Without statistics PostgreSQL would treat tables that are empty in the test as empty forever.</summary>
    internal static async Task AnalyzeAsync(WorkbenchDb db)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync(
                "ANALYZE \"Tickets\", \"Customers\", \"Accounts\", \"DeliveredCycles\", \"CustomerWords\", \"TicketDocuments\", \"SearchTerms\""
            );
        }
    }

    /// <summary>Adds many customers and tickets, few of them open, so that the planner sees realistic sizes.</summary>
    internal static async Task AddYearsOfDataAsync(TestHost testHost)
    {
        var first = await testHost.CreateCustomerAsync(hours: 40);
        var bug = await testHost.CreateQueuedTicketAsync(first, kind: TicketKind.Bug);
        await testHost.ClassifyAsync(Actor.Program, bug, BugClass.CommonSystemBug);
        var large = await testHost.CreateQueuedTicketAsync(first, size: null);
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large);
        (
            await testHost
                .Get<TriageTicket>()
                .RunAsync(Actor.Program, new(large, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenCustomers", Roles.Administrator, "many", null),
                async (context, ct) =>
                {
                    for (var i = 0; i < 2_000; i++)
                    {
                        var id = await context.NextNumberAsync(Counters.Customer, ct);
                        context.Db.Customers.Add(new(id, $"C{i}", $"Shop {i}", "Kim", "", null));
                        context.Db.Accounts.Add(HoursAccount.Create(id));
                    }

                    return Unit.Value;
                },
                default
            );
        await TicketBatch.AddQueuedTicketsAsync(
            testHost,
            [.. Enumerable.Range(first, 2_000)],
            4_000
        );
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Tickets.Where(t => t.Number % 100 != 3 && t.Number > large)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TicketState.Closed));
        await db
            .Tickets.Where(t => t.Number == 3)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.UncoveredMinutes, 10));
        await DeliverAsync(testHost);
        await WorkAsync(testHost);
        await AuditAsync(db);
        var front = new TicketCommandTarget(PriorityTicket, null, Guid.NewGuid());
        (
            await testHost.Get<MoveToFront>().RunAsync(Actor.Program, front, "First", default)
        ).ShouldSucceed();
    }

    /// <summary>Adds audit rows of every kind and person, as many for each ticket as it may have.</summary>
    private static Task<int> AuditAsync(WorkbenchDb db) =>
        db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "AuditRows" ("At", "ActorId", "Command", "Subject", "Kind", "Outcome", "Count", "TicketNumber", "CustomerId")
            SELECT "SubmittedAt", "Number" % 30, 'RegisterTime', 'ticket ' || "Number", 'Change', 'Done', 1, "Number", "CustomerId" FROM "Tickets"
            UNION ALL SELECT "SubmittedAt", "Number" % 30, 'TakeNext', 'queue', 'Change', 'Done', 1, "Number", "CustomerId" FROM "Tickets"
            UNION ALL SELECT "SubmittedAt", "Number" % 30, 'SignIn', 'person ' || ("Number" % 30), 'SignIn', 'Done', 1, NULL, NULL FROM "Tickets" WHERE "Number" % 20 = 0
            UNION ALL SELECT "SubmittedAt", 0, 'JobRuns', 'job resets', 'Change', 'Done', 1, NULL, NULL FROM "Tickets"
            """
        );

    /// <summary>Adds what the pages of customer 1 show: work, notes, and contacts of the sales desk.</summary>
    private static async Task WorkAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        var ticket = await db
            .Tickets.Where(t => t.CustomerId == 1)
            .OrderBy(t => t.Number)
            .Select(t => t.Number)
            .FirstAsync();
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenWork", Roles.Administrator, "work", null),
                (context, _) =>
                {
                    context.Db.TimeEntries.Add(
                        new(
                            ticket,
                            1_000,
                            1,
                            0,
                            testHost.Today,
                            30,
                            Activity.Advice,
                            "",
                            context.Now
                        )
                    );
                    foreach (var no in Enumerable.Range(1, 200))
                    {
                        context.Db.CustomerNoteEntries.Add(
                            new(
                                1,
                                no,
                                no,
                                no == 7 ? CustomerNoteKind.Pinned : CustomerNoteKind.Written,
                                "",
                                context.Now,
                                0,
                                "Kim"
                            )
                        );
                    }

                    return Task.FromResult<Outcome<Unit>>(Unit.Value);
                },
                default
            );
        (
            await testHost
                .Get<RecordSalesContact>()
                .RunAsync(
                    Actor.Program,
                    new(SalesTaskKind.UncoveredTime, 1, ticket, Guid.NewGuid()),
                    new(ContactChannel.Phone, "", testHost.Today.AddDays(1)),
                    default
                )
        ).ShouldSucceed();
    }

    private static Func<TestHost, Actor, Task> LedgerSearch(LedgerFilter filter) =>
        (testHost, who) => testHost.Get<LedgerSearchQuery>().RunAsync(who, 1, filter, 500, default);

    /// <summary>Adds two deliveries a day, for years.</summary>
    private static async Task DeliverAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        var closed = await db
            .Tickets.Where(t => t.State == TicketState.Closed)
            .OrderByDescending(t => t.Number)
            .Select(t => t.Number)
            .ToListAsync();
        var now = testHost.Clock.GetUtcNow().UtcDateTime;
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenDeliveries", Roles.Administrator, "many", null),
                (context, _) =>
                {
                    context.Db.DeliveredCycles.AddRange(
                        closed.Select(
                            (number, i) =>
                            {
                                var at = now.AddHours(-12 * i);
                                return new DeliveredCycle(number, 1, at.AddDays(-5), at, 0, null);
                            }
                        )
                    );
                    return Task.FromResult<Outcome<Unit>>(Unit.Value);
                },
                default
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_full_table_scan_is_caught(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await TicketBatch.AddQueuedTicketsAsync(
            testHost,
            [await testHost.CreateCustomerAsync()],
            1_000
        );
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());

        await db.Tickets.Where(t => t.Subject == "Banner").ToListAsync();

        var recordedStatement = recorder.Statements.Single();
        QueryPlans
            .FindScans(
                db,
                await QueryPlans.PlanAsync(db, recordedStatement),
                recordedStatement.Text
            )
            .Should()
            .ContainSingle();
    }

    [GeneratedRegex(@"^SEARCH .*\(TechnicianId=\?\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReadsByTechnicianAlone();
}
