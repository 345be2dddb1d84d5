using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Formats the labels and hints of the composer for each kind of text.</summary>
internal static class ComposerText
{
    public static string Tab(ComposerKind kind, Ticket ticket) =>
        kind switch
        {
            ComposerKind.GoOn => TicketsTexts.Conversation_TabGoOn,
            ComposerKind.FromCustomer => IsAwaitingCustomer(ticket)
                ? TicketsTexts.Conversation_TabAnswer
                : TicketsTexts.Conversation_TabFromCustomer,
            ComposerKind.Note => TicketsTexts.Conversation_TabNote,
            ComposerKind.Message => TicketsTexts.Conversation_TabMessage,
            ComposerKind.Question => TicketsTexts.Conversation_TabQuestion,
        };

    public static string Label(ComposerKind kind, Ticket ticket) =>
        kind switch
        {
            ComposerKind.GoOn => TicketsTexts.Conversation_LabelGoOn,
            ComposerKind.FromCustomer => IsAwaitingCustomer(ticket)
                ? TicketsTexts.Conversation_LabelAnswer
                : TicketsTexts.Conversation_LabelFromCustomer,
            ComposerKind.Note => TicketsTexts.Conversation_LabelNote,
            ComposerKind.Message => TicketsTexts.Conversation_LabelMessage,
            ComposerKind.Question => TicketsTexts.Conversation_LabelQuestion,
        };

    public static string Send(ComposerKind kind, bool answers) =>
        kind switch
        {
            ComposerKind.GoOn => TicketsTexts.Conversation_SendGoOn,
            ComposerKind.FromCustomer => answers
                ? TicketsTexts.Conversation_SendAnswer
                : TicketsTexts.Conversation_SendSaid,
            ComposerKind.Note => TicketsTexts.Conversation_SendNote,
            ComposerKind.Message => TicketsTexts.Conversation_SendMessage,
            ComposerKind.Question => TicketsTexts.Conversation_SendQuestion,
        };

    /// <param name="pauses">True if the target pauses while the ticket waits for the customer (D2).</param>
    public static string Hint(
        ComposerKind kind,
        Ticket ticket,
        bool answers,
        bool pauses,
        DateTime now
    ) =>
        kind switch
        {
            ComposerKind.GoOn => ContinuesText(ticket, now),
            ComposerKind.FromCustomer => answers ? ContinuesText(ticket, now)
            : IsAwaitingCustomer(ticket) ? TicketsTexts.Conversation_HintStillWaits
            : ticket.State == TicketState.Delivered ? TicketsTexts.Conversation_HintDelivered
            : TicketsTexts.Conversation_HintSaid,
            ComposerKind.Note => TicketsTexts.Conversation_HintNote,
            ComposerKind.Message => TicketsTexts.Conversation_HintMessage,
            ComposerKind.Question => AskText(ticket, pauses),
        };

    private static bool IsAwaitingCustomer(Ticket ticket) =>
        ticket.State == TicketState.AwaitingCustomer;

    private static string ContinuesText(Ticket ticket, DateTime now) =>
        QuestionRules
            .Resume(ticket, Actor.Program, now)
            .Match(
                move =>
                    Formats.Text(
                        TicketsTexts.Conversation_HintGoesOn,
                        DomainText.For(move.Ticket.State)
                    ),
                RefusalText.For
            );

    private static string AskText(Ticket ticket, bool pauses)
    {
        var waits = pauses
            ? TicketsTexts.Conversation_HintAskPauses
            : TicketsTexts.Conversation_HintAsk;
        var holds =
            ticket.HeldMinutes > 0
                ? $" {Formats.Text(TicketsTexts.Conversation_HintHold, new Minutes(ticket.HeldMinutes))}"
                : "";
        return $"{waits}{holds} {TicketsTexts.Conversation_HintNotSent}";
    }
}
