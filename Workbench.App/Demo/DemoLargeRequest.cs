using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Demo;

/// <summary>A request of the demo that is too large for the service group, with its outcome.</summary>
/// <param name="DaysAgo">Working days since it arrived.</param>
/// <param name="Reason">Why it was escalated to sales.</param>
/// <param name="EstimateMinutes">A rough estimate, or null.</param>
/// <param name="PickedUpAfter">Working days until it is picked up; null when it isn't picked up yet.</param>
/// <param name="ByTeamLead">Whether the team lead decides it instead of sales.</param>
/// <param name="FinalState">The state at the end; picked up when it is still open.</param>
internal sealed record DemoLargeRequest(
    int DaysAgo,
    string Subject,
    string Description,
    string Reason,
    int? EstimateMinutes,
    int? PickedUpAfter,
    bool ByTeamLead,
    EscalationState FinalState,
    string Outcome
)
{
    /// <summary>Subject of another request of the same customer. Both are Medium, and together Large.</summary>
    public string? CombinedWith { get; init; }

    /// <summary>What is offered the working day after the pick-up; null if nothing is.</summary>
    public DemoOffer? Offer { get; init; }

    public static IReadOnlyList<DemoLargeRequest> All { get; } =
    [
        new(
            32,
            "B2B-portal för våra återförsäljare",
            "Vi har fått 40 återförsäljare som vill kunna logga in och handla till egna priser, med faktura och egna leveransadresser. Idag mejlar de och vi knappar in allt för hand.",
            "Eget prissystem och inloggning för återförsäljare: minst en vecka.",
            2_400,
            1,
            false,
            EscalationState.Won,
            "Offert 45 h godkänd, projektledare Klara tar över i januari."
        )
        {
            Offer = new(
                2_700,
                4_400_000,
                "Klara Sund",
                "Inloggning för återförsäljare, egna priser per återförsäljare, faktura och egna leveransadresser."
            )
            {
                IsAccepted = true,
                Reference = "INK-2291",
            },
        },
        new(
            22,
            "Flytta hela butiken till nytt tema",
            "Vi är trötta på utseendet och vill byta till det nya temat, med våra anpassningar kvar på produktsidan och i kassan.",
            "Anpassningarna måste göras om för det nya temat.",
            900,
            0,
            false,
            EscalationState.Declined,
            "Kunden väntar till efter sommaren, priset var för högt just nu."
        )
        {
            Offer = new(
                1_200,
                2_180_000,
                "Klara Sund",
                "Nytt tema med era anpassningar på produktsidan och i kassan."
            )
            {
                IsAccepted = false,
            },
        },
        new(
            16,
            "Presentkort som gäller både i butik och på nätet",
            "Kan vi sälja presentkort på nätet som går att använda i vår fysiska butik också, och tvärtom?",
            "Kopplingen till butikens kassasystem är okänd.",
            null,
            2,
            false,
            EscalationState.Rescoped,
            "Bara presentkort på nätet nu. Butikens kassa tas när den är utbytt."
        ),
        new(
            12,
            "Lagersaldo per butik på produktsidan",
            "Vi har tre butiker. Kunderna ringer och frågar var varan finns. Visa saldot per butik på produktsidan, och låt dem hämta i butik.",
            "Saldo per butik finns inte i systemet; hämtning i butik är ett eget flöde.",
            1_080,
            1,
            false,
            EscalationState.PickedUp,
            ""
        )
        {
            Offer = new(
                1_260,
                2_250_000,
                "Klara Sund",
                "Saldo per butik på produktsidan, uppdaterat var femtonde minut, och hämtning i butik som leveranssätt."
            ),
        },
        new(
            6,
            "Bygg om kassan till en sida",
            "Många hoppar av mellan steg två och tre i kassan. Vi vill ha allt på en sida, med Klarna överst och fraktval under. Mobilen är viktigast, 70 % av våra kunder handlar där.",
            "Hela kassan ritas om, med mätning före och efter.",
            720,
            null,
            false,
            EscalationState.ToPickUp,
            ""
        ),
        new(
            4,
            "Koppling till nytt affärssystem",
            "Vi byter till Fortnox i mars och behöver ordrar, kunder och lagersaldo åt båda håll. Idag kör vi Visma med er gamla export.",
            "Nytt affärssystem åt båda håll; kräver förstudie.",
            null,
            1,
            false,
            EscalationState.PickedUp,
            ""
        ),
        new(
            3,
            "Prenumeration på kaffe varje månad",
            "Kunder ska kunna prenumerera på en påse i månaden, pausa och byta sort själva. Betalning ska dras automatiskt.",
            "Prenumeration finns inte i systemet: byggs eller köps in.",
            1_500,
            1,
            true,
            EscalationState.PickedUp,
            ""
        )
        {
            Offer = new(
                1_500,
                2_725_000,
                "Oskar Falk",
                "Prenumeration med egen sida för kunden: pausa, byta sort, avsluta. Automatisk betalning."
            ),
        },
        new(
            1,
            "Sälj i Norge: språk och valuta",
            "Vi vill sälja i Norge från nyår. Texterna i kassan och mejlen ska finnas på norska, och priserna i NOK.",
            "Kunden vill ha båda samtidigt, och tillsammans är det för mycket.",
            180,
            null,
            false,
            EscalationState.ToPickUp,
            ""
        )
        {
            CombinedWith = "Frakt till Norge med tullpapper",
        },
    ];
}
