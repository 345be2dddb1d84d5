using Workbench.App.Live.Presence;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Tickets.Presence;

/// <summary>Says who else has a ticket open: first those who are typing, then those who only look.</summary>
public static class TicketPresenceText
{
    /// <summary>The number of people who are named; the others are counted.</summary>
    public const int MaxNamedPeople = 3;

    public static string Create(IReadOnlyList<PresentPerson> others) =>
        string.Join(
                ' ',
                GroupText(
                    [.. others.Where(o => o.IsTyping)],
                    TicketsTexts.Presence_OneWrites,
                    TicketsTexts.Presence_SeveralWrite
                ),
                GroupText(
                    [.. others.Where(o => !o.IsTyping)],
                    TicketsTexts.Presence_OneIsHere,
                    TicketsTexts.Presence_SeveralAreHere
                )
            )
            .Trim();

    private static string GroupText(
        IReadOnlyList<PresentPerson> people,
        string one,
        string several
    ) => people.Count == 0 ? "" : Formats.Text(people.Count == 1 ? one : several, Names(people));

    private static string Names(IReadOnlyList<PresentPerson> people)
    {
        var named = people.Take(MaxNamedPeople).Select(p => p.Name).ToList();
        return people.Count > MaxNamedPeople
                ? Formats.Text(
                    TicketsTexts.Presence_AndMore,
                    string.Join(", ", named),
                    people.Count - MaxNamedPeople
                )
            : named.Count == 1 ? named[0]
            : Formats.Text(
                TicketsTexts.Presence_And,
                string.Join(", ", named.SkipLast(1)),
                named[^1]
            );
    }
}
