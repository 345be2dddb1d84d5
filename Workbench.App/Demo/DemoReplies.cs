using Workbench.App.Features.SavedReplies;

namespace Workbench.App.Demo;

/// <summary>Creates the saved replies of the demo.</summary>
internal static class DemoReplies
{
    private static readonly SavedReplyInput[] Replies =
    [
        new(
            "Ärendet är klart",
            """
            Hej {kontakt},

            ärende #{nummer} ”{ämne}” är klart. Titta gärna på resultatet, och svara här om något inte stämmer.

            Vänliga hälsningar
            {tekniker}
            """,
            """
            Hello {contact},

            ticket #{number} “{subject}” is done. Please look at the result, and answer here if something is not right.

            Kind regards
            {technician}
            """
        ),
        new(
            "Steg för att återskapa felet",
            """
            Hej {kontakt},

            vi har inte kunnat återskapa felet i ärende #{nummer}. Vilken sida gäller det, vad gjorde du, och vad hände i stället för det du väntade dig? En skärmbild hjälper.

            {tekniker}
            """,
            """
            Hello {contact},

            we could not reproduce the bug in ticket #{number}. Which page is it, what did you do, and what happened instead of what you expected? A screenshot helps.

            {technician}
            """
        ),
        new(
            "Vi börjar i dag",
            "Hej {kontakt}, nu börjar vi med ärende #{nummer}. {tekniker}",
            "Hello {contact}, we are starting on ticket #{number} now. {technician}"
        ),
    ];

    public static async Task CreateAsync(
        DemoUseCases useCases,
        DemoStaff people,
        CancellationToken ct
    )
    {
        foreach (var reply in Replies)
        {
            DemoUseCases.RequireSuccess(
                await useCases.SaveReply.RunAsync(
                    people.TeamLead,
                    new(null, null, Guid.NewGuid()),
                    reply,
                    ct
                )
            );
        }
    }
}
