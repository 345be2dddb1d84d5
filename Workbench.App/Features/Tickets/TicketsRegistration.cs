using Microsoft.AspNetCore.Components.Server.Circuits;
using Workbench.App.Commands;
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
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Letters;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Tickets;

/// <summary>Registers the ticket use cases.</summary>
public static class TicketsRegistration
{
    public static IServiceCollection AddTickets(this IServiceCollection services) =>
        services
            .AddSingleton<TimeEntryPoster>()
            .AddSingleton<SubmitTicket>()
            .AddSingleton<RegisterTime>()
            .AddSingleton<MoveTime>()
            .AddSingleton<StartTimer>()
            .AddSingleton<StopTimer>()
            .AddSingleton<DiscardTimer>()
            .AddSingleton<EndTimer>()
            .AddSingleton<RegisterParkedTimer>()
            .AddSingleton<DiscardParkedTimer>()
            .AddSingleton<ReestimateTicket>()
            .AddSingleton<HandToSales>()
            .AddSingleton<ChangeKind>()
            .AddSingleton<DeliverTicket>()
            .AddSingleton<CorrectTime>()
            .AddSingleton<AddNote>()
            .AddSingleton<MessageCustomer>()
            .AddSingleton<RecordCustomerMessage>()
            .AddSingleton<AskCustomer>()
            .AddSingleton<RecordAnswer>()
            .AddSingleton<ContinueWithoutAnswer>()
            .AddSingleton<ConversationQuery>()
            .AddSingleton<MergedTicketsQuery>()
            .AddSingleton<NoteRevisionsQuery>()
            .AddSingleton<ColleaguesQuery>()
            .AddSingleton<ReplyChoicesQuery>()
            .AddSingleton<EditNote>()
            .AddSingleton<ComposerSender>()
            .AddSingleton<IConversationDraft, ConversationDraft>()
            .AddSingleton<ApproveFinish>()
            .AddSingleton<WaiveTime>()
            .AddSingleton<Workbench.App.Features.Tickets.Actions.TicketActionRunner>()
            .AddSingleton<Workbench.App.Features.Tickets.Actions.TicketActionOptionsQuery>()
            .AddSingleton<HandBack>()
            .AddSingleton<HandOver>()
            .AddSingleton<MergeTickets>()
            .AddSingleton<WithdrawTicket>()
            .AddSingleton<UndoWithdrawal>()
            .AddSingleton<ReopenTicket>()
            .AddSingleton<CloseTicket>()
            .AddSingleton<CloseDelivered>()
            .AddSingleton<TicketContentsReader>()
            .AddRenewedRead<Staff>()
            .AddRenewedRead<ReplyChoices>()
            .AddSingleton<RunningTimers>()
            .AddSingleton<TicketQuery>()
            .AddSingleton<Workbench.App.Features.Tickets.Actions.ListedTicketQuery>()
            .AddSingleton<IntakeCustomerQuery>()
            .AddSingleton<IntakeAnswersQuery>()
            .AddSingleton<CustomerMatchQuery>()
            .AddSingleton<TimePreviewQuery>()
            .AddSingleton<RunningTimerQuery>()
            .AddSingleton<ParkedTimersQuery>()
            .AddSingleton<TimeCorrectionUndo>()
            .AddSingleton<TechniciansQuery>()
            .AddSingleton<TicketPresenceQuery>()
            .AddPanels();

    private static IServiceCollection AddPanels(this IServiceCollection services) =>
        services
            .AddToSlot<TimerIndicator>(Slot.Navigation)
            .AddToSlot<ForgottenTimerPanel>(Slot.MyWorkTop)
            .AddToSlot<RowActionsPanel>(Slot.TicketRowActions)
            .AddToSlot<ListedTicketPanel>(Slot.ListedTicket)
            .AddToSlot<DecisionActionsPanel>(Slot.DecisionActions)
            .AddToSlot<IntakePanel>(Slot.EscalationTicket)
            .AddToSlot<EscalationConversationPanel>(Slot.EscalationConversation);

    /// <summary>Registers the services that only pages need.</summary>
    public static IServiceCollection AddTicketPages(this IServiceCollection services) =>
        services
            .AddScoped<CircuitPresence>()
            .AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitPresence>());
}
