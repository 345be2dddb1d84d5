using System.Reflection;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Calendars;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Features.Accounts.Passwords;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Features.Accounts.People.Activation;
using Workbench.App.Features.Accounts.People.Edit;
using Workbench.App.Features.Accounts.People.EditRoles;
using Workbench.App.Features.Accounts.People.Invite;
using Workbench.App.Features.Accounts.People.Join;
using Workbench.App.Features.Accounts.People.Tickets;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Ledger.Search;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Agreements.Usage;
using Workbench.App.Features.Attachments.Cleanup;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Features.BugClasses.Replies;
using Workbench.App.Features.BugClasses.Wizard.Conclusion;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.CustomerTickets;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Customers.Told;
using Workbench.App.Features.Decisions.HandOvers;
using Workbench.App.Features.Decisions.Overview;
using Workbench.App.Features.Decisions.Reopenings;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Features.Escalations.Split;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.MyWork.Brief;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Notifications.Alerts;
using Workbench.App.Features.Notifications.Watching;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Relations;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Features.SalesDesk.Lapsing;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Advice;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Features.TicketList;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Conversation.Merged;
using Workbench.App.Features.Tickets.Conversation.Messages;
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
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Roles;

namespace Workbench.Tests.UseCases;

/// <summary>
/// Tests every use case and query with every role, nobody, a deactivated person, and a person whose page still claims roles
/// that were taken away. Fails if the table misses one.
/// </summary>
public sealed class RoleMatrixTests
{
    private const Roles Everybody = Technician | Sales | TeamLead | Administrator;

    /// <summary>The roles that may run each use case or query. A new one is one line here.</summary>
    private static readonly Dictionary<Type, Roles> AllowedRoles = new()
    {
        [typeof(ActivatePerson)] = Administrator,
        [typeof(AuditQuery)] = TeamLead | Administrator,
        [typeof(ReadingRecorder)] = Everybody,
        [typeof(RecordDashboardAction)] = Administrator,
        [typeof(RecordBackup)] = Administrator,
        [typeof(SealAudit)] = Administrator,
        [typeof(WriteSecurityEvents)] = Administrator,
        [typeof(AccountQuery)] = Everybody,
        [typeof(AddCustomer)] = Sales | TeamLead,
        [typeof(RefillCardQuoteQuery)] = Technician | Sales | TeamLead,
        [typeof(SaveContact)] = Sales | TeamLead,
        [typeof(RemoveContact)] = Sales | TeamLead,
        [typeof(ContactsQuery)] = Everybody,
        [typeof(SaveCustomerNote)] = Everybody,
        [typeof(PinCustomerNote)] = Everybody,
        [typeof(RemoveCustomerNote)] = Everybody,
        [typeof(CustomerNotesQuery)] = Everybody,
        [typeof(ToldQuery)] = Everybody,
        [typeof(LedgerSearchQuery)] = Everybody,
        [typeof(ChangeCustomer)] = Sales | TeamLead,
        [typeof(AddNote)] = Everybody,
        [typeof(TicketListQuery)] = Everybody,
        [typeof(RelationsQuery)] = Everybody,
        [typeof(SaveReply)] = TeamLead,
        [typeof(SavedRepliesQuery)] = TeamLead,
        [typeof(ReplyChoicesQuery)] = Everybody,
        [typeof(EditNote)] = Everybody,
        [typeof(NoteRevisionsQuery)] = Everybody,
        [typeof(ColleaguesQuery)] = Everybody,
        [typeof(WatchTicket)] = Everybody,
        [typeof(WatchQuery)] = Everybody,
        [typeof(ChangeBundle)] = Technician | TeamLead,
        [typeof(LinkTickets)] = Everybody,
        [typeof(MergedTicketsQuery)] = Everybody,
        [typeof(TimePreviewQuery)] = Technician | TeamLead,
        [typeof(RunningTimerQuery)] = Everybody,
        [typeof(BillingQuery)] = Sales | TeamLead | Administrator,
        [typeof(BilledLinesQuery)] = Sales | TeamLead | Administrator,
        [typeof(HandOverMonth)] = Sales | TeamLead | Administrator,
        [typeof(UndoHandOver)] = Sales | TeamLead | Administrator,
        [typeof(StartInvoice)] = Sales | TeamLead | Administrator,
        [typeof(RecordInvoiceAnswer)] = Sales | TeamLead | Administrator,
        [typeof(SendInvoices)] = Sales | TeamLead | Administrator,
        [typeof(LockMonth)] = TeamLead | Administrator,
        [typeof(UnlockMonth)] = TeamLead | Administrator,
        [typeof(SalesDeskQuery)] = Sales | TeamLead,
        [typeof(RecordSalesContact)] = Sales | TeamLead,
        [typeof(SnoozeSalesTask)] = Sales | TeamLead,
        [typeof(ResumeSalesTask)] = Sales | TeamLead,
        [typeof(ForecastQuery)] = Everybody,
        [typeof(TrackRecordQuery)] = Everybody,
        [typeof(StoreForecasts)] = Administrator,
        [typeof(CompareTimeAdvice)] = Administrator,
        [typeof(AddAbsence)] = Everybody,
        [typeof(ChangeAbsence)] = Everybody,
        [typeof(CancelAbsence)] = Everybody,
        [typeof(AbsencesQuery)] = Everybody,
        [typeof(AbsenceHistoryQuery)] = Everybody,
        [typeof(ReceiveCalendarFile)] = Everybody,
        [typeof(CalendarPreviewQuery)] = Everybody,
        [typeof(ImportAbsences)] = Everybody,
        [typeof(HandOverQuery)] = TeamLead,
        [typeof(HandOverTickets)] = TeamLead,
        [typeof(AwayTicketsQuery)] = TeamLead,
        [typeof(AddBusyPeriod)] = TeamLead,
        [typeof(BusyPeriodPreviewQuery)] = TeamLead,
        [typeof(BusyPeriodsQuery)] = Everybody,
        [typeof(ChangeBusyPeriod)] = TeamLead,
        [typeof(AttachFile)] = Everybody,
        [typeof(AttachmentsQuery)] = Everybody,
        [typeof(RemoveAttachment)] = Everybody,
        [typeof(StageFile)] = Everybody,
        [typeof(StagedFilesQuery)] = Everybody,
        [typeof(UnstageFile)] = Everybody,
        [typeof(DeleteOrphanedFiles)] = Administrator,
        [typeof(DeleteExpiredStagedFiles)] = Administrator,
        [typeof(SaveDraft)] = Everybody,
        [typeof(DraftsQuery)] = Everybody,
        [typeof(AddPackage)] = TeamLead | Administrator,
        [typeof(ChangePackageOffer)] = TeamLead | Administrator,
        [typeof(ChangeSetting)] = TeamLead | Administrator,
        [typeof(SettingsQuery)] = TeamLead | Administrator,
        [typeof(PackagesQuery)] = TeamLead | Administrator,
        [typeof(ApproveFinish)] = TeamLead,
        [typeof(WaiveTime)] = TeamLead,
        [typeof(TechniciansQuery)] = TeamLead,
        [typeof(DecisionCountQuery)] = TeamLead,
        [typeof(AlertTicketsQuery)] = TeamLead,
        [typeof(DecisionsQuery)] = TeamLead,
        [typeof(ReviewReopening)] = TeamLead,
        [typeof(PostponeHandOver)] = TeamLead,
        [typeof(AskCustomer)] = Technician | TeamLead,
        [typeof(BuyRefillCard)] = Technician | Sales | TeamLead,
        [typeof(CancelRefillCard)] = Sales | TeamLead,
        [typeof(ChangePackage)] = Sales | TeamLead,
        [typeof(ChangeRoles)] = Administrator,
        [typeof(ClassifyBug)] = Technician | TeamLead,
        [typeof(CloseEscalation)] = Sales | TeamLead,
        [typeof(NameProjectManager)] = Sales | TeamLead,
        [typeof(ScheduleFollowUp)] = Sales | TeamLead,
        [typeof(WritePlan)] = Sales | TeamLead,
        [typeof(RecordSentOffer)] = Sales | TeamLead,
        [typeof(RecordOfferAnswer)] = Sales | TeamLead,
        [typeof(SplitBundle)] = Sales | TeamLead,
        [typeof(PickUpEscalation)] = Sales | TeamLead,
        [typeof(RescopeEscalation)] = Sales | TeamLead,
        [typeof(CloseTicket)] = Everybody,
        [typeof(CloseDelivered)] = Administrator,
        [typeof(ConversationQuery)] = Everybody,
        [typeof(CorrectTime)] = Technician | TeamLead,
        [typeof(CoverUncoveredTime)] = Sales | TeamLead,
        [typeof(CustomerMatchQuery)] = Everybody,
        [typeof(DeliveryQuery)] = Everybody,
        [typeof(DeliveryFiguresQuery)] = Everybody,
        [typeof(DeliveryTicketsQuery)] = Everybody,
        [typeof(PriorityQuery)] = Everybody,
        [typeof(CustomerQuery)] = Everybody,
        [typeof(CustomersQuery)] = Everybody,
        [typeof(CustomerTicketsQuery)] = Everybody,
        [typeof(ChangePerson)] = Administrator,
        [typeof(JoinPeople)] = Administrator,
        [typeof(SetAdministrator)] = Administrator,
        [typeof(PersonTicketsQuery)] = Administrator,
        [typeof(ReassignTickets)] = Administrator,
        [typeof(DeactivatePerson)] = Administrator,
        [typeof(DeliverTicket)] = Technician | TeamLead,
        [typeof(DiscardTimer)] = Technician | TeamLead,
        [typeof(StartSession)] = Everybody,
        [typeof(EndSession)] = Everybody,
        [typeof(EndOtherSessions)] = Everybody,
        [typeof(OwnSessionsQuery)] = Everybody,
        [typeof(ChangePassword)] = Everybody,
        [typeof(TwoFactorQuery)] = Everybody,
        [typeof(TurnOnTwoFactor)] = Everybody,
        [typeof(TurnOffTwoFactor)] = Everybody,
        [typeof(RecordSessionActivity)] = Administrator,
        [typeof(EscalationsQuery)] = Everybody,
        [typeof(EscalationDetailsQuery)] = Everybody,
        [typeof(ReestimateTicket)] = Technician | TeamLead,
        [typeof(HandToSales)] = Technician | TeamLead,
        [typeof(ChangeKind)] = Technician | TeamLead,
        [typeof(EndTimer)] = TeamLead,
        [typeof(RegisterParkedTimer)] = Technician | TeamLead,
        [typeof(DiscardParkedTimer)] = Technician | TeamLead,
        [typeof(ParkedTimersQuery)] = Everybody,
        [typeof(EndAgreement)] = Sales | TeamLead,
        [typeof(FundingQuery)] = Everybody,
        [typeof(ContinueWithoutAnswer)] = Technician | TeamLead,
        [typeof(HandBack)] = Technician | TeamLead,
        [typeof(HandOver)] = Technician | TeamLead,
        [typeof(ImportFolder)] = TeamLead,
        [typeof(IntakeAnswersQuery)] = Everybody,
        [typeof(IntakeCustomerQuery)] = Everybody,
        [typeof(ReceiveImportFile)] = TeamLead,
        [typeof(RejectedRowsQuery)] = TeamLead,
        [typeof(DeleteExpiredImports)] = Administrator,
        [typeof(InvitePerson)] = Administrator,
        [typeof(CreateFirstAdministrator)] = Administrator,
        [typeof(MergeTickets)] = Technician | TeamLead,
        [typeof(MessageCustomer)] = Technician | Sales | TeamLead,
        [typeof(MoveToFront)] = TeamLead,
        [typeof(BriefQuery)] = Everybody,
        [typeof(MyWorkQuery)] = Everybody,
        [typeof(NotificationsQuery)] = Everybody,
        [typeof(SendNotifications)] = Everybody,
        [typeof(MarkNotificationsSeen)] = Everybody,
        [typeof(OpenAgreement)] = Sales | TeamLead,
        [typeof(PackageQuoteQuery)] = Sales | TeamLead,
        [typeof(PeopleQuery)] = Administrator,
        [typeof(QueuePageQuery)] = Everybody,
        [typeof(QueueQuery)] = Everybody,
        [typeof(RecordAnswer)] = Everybody,
        [typeof(RecordCustomerMessage)] = Everybody,
        [typeof(RecordFundingChoice)] = Everybody,
        [typeof(RecordFundingRequest)] = Everybody,
        [typeof(ReopenTicket)] = Everybody,
        [typeof(MoveTime)] = Technician | TeamLead,
        [typeof(TicketActionOptionsQuery)] = Technician | TeamLead,
        [typeof(CustomerReplyQuery)] = Technician | TeamLead,
        [typeof(JoinProductReport)] = Technician | TeamLead,
        [typeof(PlanProductReport)] = Technician | TeamLead,
        [typeof(ShipProductReport)] = Technician | TeamLead,
        [typeof(DeclineProductReport)] = Technician | TeamLead,
        [typeof(ProductReportsQuery)] = Everybody,
        [typeof(BugClassPreviewQuery)] = Technician | TeamLead,
        [typeof(BugEvidenceQuery)] = Everybody,
        [typeof(SimilarReportsQuery)] = Technician | TeamLead,
        [typeof(RegisterTime)] = Technician | TeamLead,
        [typeof(ResetPassword)] = Administrator,
        [typeof(LapsingHoursQuery)] = Sales | TeamLead,
        [typeof(KeepResetPreview)] = Sales | TeamLead | Administrator,
        [typeof(ResetPreviewQuery)] = Sales | TeamLead | Administrator,
        [typeof(ResetRunsQuery)] = Sales | TeamLead | Administrator,
        [typeof(RunResets)] = TeamLead | Administrator,
        [typeof(SettlementQuery)] = Sales | TeamLead,
        [typeof(StartTimer)] = Technician | TeamLead,
        [typeof(StatementQuery)] = Everybody,
        [typeof(StopTimer)] = Technician | TeamLead,
        [typeof(SubmitTicket)] = Everybody,
        [typeof(TakeNext)] = Technician | TeamLead,
        [typeof(TriageQuery)] = Everybody,
        [typeof(TriageTicket)] = Technician | TeamLead,
        [typeof(TicketSearchQuery)] = Everybody,
        [typeof(SearchTechniciansQuery)] = Everybody,
        [typeof(EarlierTicketsQuery)] = Everybody,
        [typeof(TicketQuery)] = Everybody,
        [typeof(ListedTicketQuery)] = Everybody,
        [typeof(TicketPresenceQuery)] = Everybody,
        [typeof(UsageQuery)] = Everybody,
        [typeof(TermHistoryQuery)] = Everybody,
        [typeof(UncoveredTimeQuery)] = Sales | TeamLead,
        [typeof(UndoWithdrawal)] = Everybody,
        [typeof(WithdrawTicket)] = Everybody,
    };

    /// <summary>All use cases and queries that take an actor, with each public method that does.</summary>
    internal static readonly ILookup<Type, MethodInfo> RunMethods = typeof(CommandExecutor)
        .Assembly.GetTypes()
        .Where(t =>
            t is { IsClass: true, IsAbstract: false }
            && (
                t.Namespace?.Contains(".Features", StringComparison.Ordinal) == true
                || t.IsDefined(typeof(AllowedForAttribute), inherit: false)
            )
        )
        .SelectMany(t =>
            t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        )
        .Where(m => m.ReturnType.IsAssignableTo(typeof(Task)))
        .Where(m =>
            m.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Actor)
        )
        .ToLookup(m => m.DeclaringType!);

    [Fact]
    public void Every_use_case_and_query_is_in_the_table_with_the_same_roles()
    {
        RunMethods.Should().HaveCountGreaterThan(20);
        RunMethods.Select(f => f.Key).Should().BeEquivalentTo(AllowedRoles.Keys);
        foreach (var (type, roles) in AllowedRoles)
        {
            CommandDescriptor.AllowedRolesOf(type).Should().Be(roles, type.Name);
        }
    }

    [Fact]
    public async Task Each_role_can_run_exactly_what_the_table_says()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var callers = await CallersAsync(testHost);
        var failures = new List<string>();
        var attempts = 0;
        IReadOnlyDictionary<string, int>? before = null;
        foreach (var method in RunMethods.SelectMany(f => f))
        {
            var useCase = testHost.Get(method.DeclaringType!);
            foreach (var (name, actor, roles) in callers)
            {
                attempts++;
                var allowed = (AllowedRoles[method.DeclaringType!] & roles) != None;
                before ??= await testHost.CountRowsAsync();
                var refused = await IsRefusedAsync(useCase, method, actor);
                if (refused == allowed)
                {
                    failures.Add($"{method.DeclaringType!.Name}.{method.Name} × {name}: {refused}");
                }

                var after = allowed ? null : await testHost.CountRowsAsync();
                if (after?.SequenceEqual(before) == false)
                {
                    failures.Add($"{method.DeclaringType!.Name} × {name} left a trace");
                }

                before = after;
            }
        }

        failures.Should().BeEmpty();
        attempts.Should().BeGreaterThan(150);
    }

    [Fact]
    public async Task A_use_case_without_roles_cannot_be_run_by_anybody()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);

        var run = () =>
            testHost
                .Get<QueryExecutor>()
                .RunAsync<RoleMatrixTests, int>(
                    Actor.Program,
                    (_, _) => Task.FromResult(1),
                    default
                );

        await run.Should().ThrowAsync<InvalidOperationException>();
    }

    /// <summary>Returns the callers with the roles that count. The last ones have none, whatever they claim.</summary>
    private static async Task<List<(string Who, Actor Actor, Roles Roles)>> CallersAsync(
        TestHost testHost
    )
    {
        var callers = new List<(string, Actor, Roles)>();
        foreach (var role in new[] { Technician, Sales, TeamLead, Administrator })
        {
            callers.Add(
                (role.ToString(), await testHost.CreatePersonAsync(role.ToString(), role), role)
            );
        }

        callers.Add(("nobody", new(987_654, "Nobody", Everybody), None));
        var left = await testHost.CreatePersonAsync("Left", Everybody);
        var stripped = await testHost.CreatePersonAsync("Stripped", None);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .People.Where(p => p.Id == left.Id)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.IsActive, false));
        callers.Add(("deactivated", left, None));
        callers.Add(("roles taken away", stripped with { Roles = Everybody }, None));
        return callers;
    }

    private static async Task<bool> IsRefusedAsync(object useCase, MethodInfo method, Actor actor)
    {
        var task = (Task)
            method.Invoke(
                useCase,
                [
                    actor,
                    .. method
                        .GetParameters()
                        .Skip(1)
                        .Select(p => SampleArguments.Create(p.ParameterType)),
                ]
            )!;
        try
        {
            await task;
        }
        catch (AccessDeniedException)
        {
            return true;
        }

        var result = task.GetType().GetProperty("Result")!.GetValue(task);
        return result?.GetType().GetProperty("Refusal")?.GetValue(result)
            is Refusal { Code: RefusalCode.NotAllowed };
    }
}
