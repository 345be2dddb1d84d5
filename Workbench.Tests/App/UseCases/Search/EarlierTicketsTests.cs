using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Search;

/// <summary>
/// Tickets that are written again are found: in other words, shortened, and with typing errors, among tickets about the same
/// things.
/// </summary>
public sealed class EarlierTicketsTests(ITestOutputHelper output)
{
    private static readonly (string First, string Again)[] Reworded =
    [
        (
            "Kassan visar fel pris efter kampanjen|Rabatten räknas två gånger när kunden byter fraktsätt.",
            "Fel priser i kassan|Byter man frakt så dras kampanjens rabatt av dubbelt."
        ),
        (
            "Swish-betalningar avbryts i mobilen|Kunden skickas tillbaka till kundvagnen utan kvitto.",
            "Betalning med Swish fungerar inte på telefon|Man hamnar i kundvagnen igen och får inget kvitto."
        ),
        (
            "Nyhetsbrevet skickas två gånger|Alla prenumeranter fick samma utskick dubbelt i måndags.",
            "Dubbla utskick|Våra prenumeranter får nyhetsbrev två gånger."
        ),
        (
            "Lagersaldot uppdateras inte från affärssystemet|Artiklar visas som slut fast de finns.",
            "Artikel står som slut|Saldot i lagret synkas inte med affärssystemet."
        ),
        (
            "Orderbekräftelsen saknar momsbelopp|Raden för moms är tom i mejlet.",
            "Ingen moms på orderbekräftelser|I mejlet som kunden får är momsraden tom."
        ),
        (
            "Sökningen hittar inte artikelnummer med bindestreck|A-100 ger noll träffar.",
            "Artikelnummer går inte att söka|Skriver man med bindestreck blir det inga träffar."
        ),
        (
            "Presentkort kan inte lösas in|Koden avvisas som ogiltig trots saldo.",
            "Presentkortets kod är ogiltig säger den|Saldo finns men inlösen avvisas."
        ),
        (
            "Bilder beskärs fel i kategorilistan|Stående produktbilder kapas upptill.",
            "Produktbilder kapas|På kategorisidan beskärs de som är stående."
        ),
        (
            "Klarna visar fel valuta för norska kunder|Beloppet står i svenska kronor.",
            "Norska kunder ser svenska kronor hos Klarna|Valutan blir fel."
        ),
        (
            "Exporten till Fortnox stannar på kreditfakturor|Filen innehåller bara halva dagen.",
            "Kreditfaktura stoppar Fortnox-export|Halva dagen saknas i filen."
        ),
        (
            "Cookierutan kommer tillbaka på varje sida|Samtycket sparas inte i Safari.",
            "Samtycke till cookies sparas inte|I Safari visas rutan på alla sidor."
        ),
        (
            "Fraktetiketter skrivs ut med fel ombud|PostNord väljer närmaste i stället för kundens val.",
            "Fel ombud på etiketten från PostNord|Kundens valda utlämningsställe kommer inte med."
        ),
        (
            "Inloggning med BankID ger tom sida|Gäller återförsäljare efter uppdateringen.",
            "BankID-inloggning blank|Våra återförsäljare ser bara en tom sida sedan uppdateringen."
        ),
        (
            "Prisfilen från leverantören läses inte in|Importen avbryts på rad 1 800.",
            "Import av leverantörens prisfil avbryts|Det tar stopp vid rad 1 800."
        ),
        (
            "Recensioner visas på fel produkt|Betygen blandas mellan varianter.",
            "Betyg hamnar på fel variant|Recensionen hör till en annan produkt."
        ),
        (
            "Retursedeln saknar streckkod|Lagret kan inte scanna paketen.",
            "Streckkod fattas på retursedel|Går inte att scanna i lagret."
        ),
        (
            "Varukorgen töms efter tio minuter|Kunder tappar sina varor när de loggar in.",
            "Varor försvinner ur varukorgen|Efter inloggning är den tom."
        ),
        (
            "Google Shopping-feeden saknar bilder|Merchant Center avvisar alla klockor.",
            "Klockorna avvisas i Merchant Center|Bilder saknas i feeden till Google."
        ),
        (
            "Översättningen till finska är halv|Knappar i kassan står kvar på svenska.",
            "Finska knappar fattas|Kassan är delvis på svenska fortfarande."
        ),
        (
            "Bonuspoäng försvinner vid delretur|Medlemmen förlorar alla poäng.",
            "Medlemmar tappar poäng|Vid delvis retur nollas bonusen."
        ),
    ];

    [Theory, OnBothDatabases]
    public async Task A_ticket_that_is_written_again_is_found_among_five(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var first = await testHost.CreateCustomerAsync("9001");
        var second = await testHost.CreateCustomerAsync("9002");
        await AddEndedAsync(testHost, first, second);

        var hits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, (original, again)) in Reworded.Index())
        {
            foreach (
                var (what, text) in new[]
                {
                    ("reworded", again),
                    ("shortened", Shorten(original)),
                    ("typing errors", Mistype(original)),
                }
            )
            {
                var parts = text.Split('|');
                var own = await FindAsync(testHost, first, parts);
                var other = await FindAsync(testHost, second, parts);
                Count($"{what}, of the customer", own.OfCustomer, i + 1);
                Count($"{what}, of others", other.OfOthers, i + 1);
            }
        }

        foreach (var (what, count) in hits)
        {
            output.WriteLine($"{provider} {what}: {count} of {Reworded.Length}");
        }

        hits.Values.Should().OnlyContain(count => count >= 18);

        void Count(string what, IReadOnlyList<EarlierTicket> found, int number) =>
            hits[what] =
                hits.GetValueOrDefault(what) + (found.Any(t => t.Ticket.Number == number) ? 1 : 0);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_answer_comes_with_the_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var first = await testHost.CreateCustomerAsync("9001");
        var second = await testHost.CreateCustomerAsync("9002");
        foreach (var text in new[] { "Vi tittar på det.", "Kampanjen är rättad." })
        {
            await AddEndedAsync(testHost, first, second, 1);
            (
                await testHost
                    .Get<MessageCustomer>()
                    .RunAsync(Actor.Program, new(1, null, Guid.NewGuid()), text, default)
            ).ShouldSucceed();
        }

        var found = await FindAsync(testHost, first, Reworded[0].Again.Split('|'));

        found
            .OfCustomer.Single(t => t.Ticket.Number == 1)
            .Answer.Should()
            .Be("Kampanjen är rättad.");
        (await FindAsync(testHost, first, ["xyzzy", ""])).IsEmpty.Should().BeTrue();
        (await FindAsync(testHost, first, ["", ""])).IsEmpty.Should().BeTrue();
        (await testHost.Get<EarlierTicketsQuery>().RunAsync(Actor.Program, 1, default))
            .OfCustomer.Should()
            .NotContain(t => t.Ticket.Number == 1, "it is the ticket itself");
    }

    private static Task<EarlierTicketsView> FindAsync(
        TestHost testHost,
        int customer,
        string[] parts
    ) =>
        testHost
            .Get<EarlierTicketsQuery>()
            .RunAsync(Actor.Program, customer, parts[0], parts[1], default);

    /// <summary>Adds the tickets of one customer, and closed tickets about the same things of both.</summary>
    private static async Task AddEndedAsync(
        TestHost testHost,
        int first,
        int second,
        int? count = null
    )
    {
        var template = await testHost.CreateQueuedTicketAsync(second);
        await using (var db = testHost.CreateDbContext())
        {
            if (await db.Tickets.CountAsync() > 1)
            {
                return;
            }
        }

        var parts = Reworded.SelectMany(r => r.First.Split('|')).ToList();
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenTickets", Roles.Administrator, "many", null),
                async (context, ct) =>
                {
                    var ticket = await context.Db.Tickets.SingleAsync(
                        t => t.Number == template,
                        ct
                    );
                    context.Replace(
                        ticket,
                        ticket with
                        {
                            CustomerId = first,
                            Subject = Reworded[0].First.Split('|')[0],
                            State = TicketState.Closed,
                        }
                    );
                    foreach (var (i, (text, _)) in Reworded.Take(count ?? 20).Index().Skip(1))
                    {
                        Add(i + 1, first, text.Split('|')[0], text.Split('|')[1]);
                    }

                    // The subject of one, the description of another: the same words in other company.
                    for (var n = 0; count is null && n < 400; n++)
                    {
                        Add(
                            100 + n,
                            n % 2 == 0 ? first : second,
                            $"{parts[n * 2 % parts.Count]} {n.ToString(CultureInfo.InvariantCulture)}",
                            parts[(n * 6 + 7) % parts.Count]
                        );
                    }

                    return Unit.Value;

                    void Add(int number, int customer, string subject, string description)
                    {
                        context.Db.Tickets.Add(
                            ticket with
                            {
                                Number = number,
                                CustomerId = customer,
                                Subject = subject,
                                State = TicketState.Closed,
                            }
                        );
                        context.Db.TicketTexts.Add(new(number, description));
                    }
                },
                default
            );
    }

    /// <summary>The first words of the subject and of the description: other tickets have the same subject.</summary>
    private static string Shorten(string text) =>
        string.Join('|', text.Split('|').Select(p => string.Join(' ', p.Split(' ').Take(4))));

    /// <summary>Two letters of every second long word change places.</summary>
    private static string Mistype(string text) =>
        string.Join(
            ' ',
            text.Split(' ')
                .Select(
                    (w, i) =>
                        w.Length < 6 || i % 2 == 1 || w.Contains('|', StringComparison.Ordinal)
                            ? w
                            : $"{w[..2]}{w[3]}{w[2]}{w[4..]}"
                )
        );
}
