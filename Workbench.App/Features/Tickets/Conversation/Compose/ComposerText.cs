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
            ComposerKind.GoOn => Texts.Talk_TabGoOn,
            ComposerKind.FromCustomer => IsAwaitingCustomer(ticket)
                ? Texts.Talk_TabAnswer
                : Texts.Talk_TabFromCustomer,
            ComposerKind.Note => Texts.Talk_TabNote,
            ComposerKind.Message => Texts.Talk_TabMessage,
            ComposerKind.Question => Texts.Talk_TabQuestion,
        };

    public static string Label(ComposerKind kind, Ticket ticket) =>
        kind switch
        {
            ComposerKind.GoOn => Texts.Talk_LabelGoOn,
            ComposerKind.FromCustomer => IsAwaitingCustomer(ticket)
                ? Texts.Talk_LabelAnswer
                : Texts.Talk_LabelFromCustomer,
            ComposerKind.Note => Texts.Talk_LabelNote,
            ComposerKind.Message => Texts.Talk_LabelMessage,
            ComposerKind.Question => Texts.Talk_LabelQuestion,
        };

    public static string Send(ComposerKind kind, bool answers) =>
        kind switch
        {
            ComposerKind.GoOn => Texts.Talk_SendGoOn,
            ComposerKind.FromCustomer => answers ? Texts.Talk_SendAnswer : Texts.Talk_SendSaid,
            ComposerKind.Note => Texts.Talk_SendNote,
            ComposerKind.Message => Texts.Talk_SendMessage,
            ComposerKind.Question => Texts.Talk_SendQuestion,
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
            : IsAwaitingCustomer(ticket) ? Texts.Talk_HintStillWaits
            : ticket.State == TicketState.Delivered ? Texts.Talk_HintDelivered
            : Texts.Talk_HintSaid,
            ComposerKind.Note => Texts.Talk_HintNote,
            ComposerKind.Message => Texts.Talk_HintMessage,
            ComposerKind.Question => AskText(ticket, pauses),
        };

    private static bool IsAwaitingCustomer(Ticket ticket) =>
        ticket.State == TicketState.AwaitingCustomer;

    private static string ContinuesText(Ticket ticket, DateTime now) =>
        QuestionRules
            .Resume(ticket, Actor.Program, now)
            .Match(
                move => Formats.Text(Texts.Talk_HintGoesOn, DomainText.For(move.Ticket.State)),
                RefusalText.For
            );

    private static string AskText(Ticket ticket, bool pauses)
    {
        var waits = pauses ? Texts.Talk_HintAskPauses : Texts.Talk_HintAsk;
        return ticket.HeldMinutes > 0
            ? $"{waits} {Formats.Text(Texts.Talk_HintHold, new Minutes(ticket.HeldMinutes))}"
            : waits;
    }
}
