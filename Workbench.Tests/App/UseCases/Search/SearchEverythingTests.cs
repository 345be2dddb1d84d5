using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Search;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.App.Shared.Search;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Search;

/// <summary>Words are found in everything that was written about a ticket, the same on both databases.</summary>
public sealed class SearchEverythingTests
{
    /// <summary>The stated searches and the tickets that they find, best first.</summary>
    private static readonly (string Typed, string Numbers)[] Expected =
    [
        // Where a word is: subject, description, answer of the intake, conversation, note, file, product report.
        ("betalsätt", "2 1"),
        ("leverantörsfaktura", "3"),
        ("kortläsaren", "1"),
        ("hemligt", "1"),
        ("offert", "2"),
        ("pdf", "2"),
        ("momsrapporten", "4"),
        ("swish", "4 2"),
        // Inside compounds, from three letters on. A whole word comes before a beginning, and that before the inside.
        ("sätt", "2 3 1"),
        ("läsare", "1"),
        ("kort", "1 3"),
        ("rapport", "4"),
        // Two letters begin a word.
        ("ko", "4 3 1"),
        ("rt", ""),
        // Swedish letters are letters of their own; case and composition don't matter.
        ("påse", "3"),
        ("pase", "4"),
        ("PÅSE", "3"),
        ("Pa\u030Ase", "3"),
        ("satt", ""),
        // All words, in any text of the ticket, the customer too.
        ("betalsätt kortläsaren", "1"),
        ("kortläsaren betalsätt hemligt", "1"),
        ("betalsätt nord", "2"),
        ("nord betalsätt", "2"),
        ("betalsätt momsrapporten", ""),
        ("nord handel", "4 2"),
        ("9002 swish", "4 2"),
        // Phrases.
        ("\"fel pris\"", "3"),
        ("\"pris fel\"", "4"),
        ("\"fel pri", "3"),
        ("\"fel pri\"", ""),
        ("”fel pris” påse", "3"),
        ("\"fel pris\" pase", ""),
        ("\"swish igen", "2"),
        ("\"kvitto swish\"", ""),
        // A number is that of a ticket first.
        ("3", "3"),
        ("#3", "3"),
        ("4711", "4"),
        ("471", "4"),
        ("711", ""),
        ("a4711b", "4"),
        // Special characters and the languages of the indexes.
        ("100%", "4"),
        ("%", ""),
        ("_", ""),
        ("'", ""),
        ("\"\"", ""),
        ("O'Hara", "4"),
        ("rabatt_kod", "4"),
        ("swish AND betalsätt", ""),
        ("swish OR pase", "4"),
        ("NEAR(swish)", ""),
        ("Subject:swish", ""),
        ("swish*", "4 2"),
        ("-swish", "4 2"),
        ("^swish", "4 2"),
        ("swish & !pase | x", ""),
        ("§1", ""),
        ("'; DROP TABLE \"Tickets\"; --", ""),
        // Other scripts, from right to left too, and signs that are no letters.
        ("😀", ""),
        ("😀 swish", "4 2"),
        ("חשבונית", "5"),
        ("שבונ", "5"),
        ("счёт", "5"),
        ("СЧЁТ", "5"),
        ("日本語", "5"),
        ("𝒜𝒷𝒸", "5"),
        ("\u202Eחשבונית", "5"),
    ];

    [Theory, OnBothDatabases]
    public async Task The_stated_searches_find_the_stated_tickets(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);

        var wrong = new List<string>();
        foreach (var (typed, numbers) in Expected)
        {
            var found = await FindAsync(testHost, typed);
            if (!string.Equals(found, numbers, StringComparison.Ordinal))
            {
                wrong.Add($"{typed}: found {found}, expected {numbers}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Filters_leave_what_they_name(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);
        var today = testHost.Today;

        (SearchFilter Filter, string Numbers)[] expected =
        [
            (new() { Text = "swish", Part = TicketParts.Subject }, "4"),
            (new() { Text = "swish", Part = TicketParts.Conversation }, "2"),
            (new() { Text = "hemligt", Part = TicketParts.Notes }, "1"),
            (new() { Text = "hemligt", Part = TicketParts.Description }, ""),
            (new() { Text = "offert", Part = TicketParts.Files }, "2"),
            (new() { Text = "offert", Part = TicketParts.Report }, ""),
            (new() { Text = "momsrapporten", Part = TicketParts.Report }, "4"),
            (new() { Text = "momsrapporten", Part = TicketParts.Files }, ""),
            (new() { Text = "nord", Part = TicketParts.Customer }, "4 2"),
            (new() { Text = "swish", Part = TicketParts.Customer }, ""),
            (new() { Text = "betalsätt", Customer = "9002" }, "2"),
            (new() { Text = "betalsätt", Customer = "zzz" }, ""),
            (new() { Text = "sätt", Kind = TicketKind.Bug }, "1"),
            (new() { Text = "swish", Kind = TicketKind.Bug }, "4"),
            (new() { Text = "swish", Class = BugClass.CommonSystemBug }, "4"),
            (new() { Text = "sätt", Status = "queued" }, "2 3 1"),
            (new() { Text = "sätt", Status = SearchFilter.Open }, "2 3 1"),
            (new() { Text = "sätt", Status = "closed" }, ""),
            (new() { Text = "sätt", TechnicianId = 1 }, ""),
            (
                new()
                {
                    Text = "sätt",
                    From = today,
                    To = today,
                },
                "2 3 1"
            ),
            (new() { Text = "sätt", From = today.AddDays(1) }, ""),
            (new() { Text = "sätt", To = today.AddDays(-1) }, ""),
            (new() { Text = "4", Status = "closed" }, ""),
        ];
        foreach (var (filter, numbers) in expected)
        {
            (await FindAsync(testHost, filter)).Should().Be(numbers, "{0}", filter);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_edited_or_removed_is_found_no_longer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await FillAsync(testHost);
        (
            await testHost
                .Get<EditNote>()
                .RunAsync(anna, new(1, 1, null, Guid.NewGuid()), "Öppet numera", default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<RemoveAttachment>()
                .RunAsync(anna, 1, "Wrong", Guid.NewGuid(), default)
        ).ShouldSucceed();

        (await FindAsync(testHost, "hemligt")).Should().BeEmpty();
        (await FindAsync(testHost, "öppet numera")).Should().Be("1");
        (await FindAsync(testHost, "offert")).Should().BeEmpty();
        (await FindAsync(testHost, "swish")).Should().Be("4 2");
    }

    [Theory, OnBothDatabases]
    public async Task Documents_that_are_missing_are_added_as_they_were(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);
        await using var db = testHost.CreateDbContext();
        var before = await db
            .TicketDocuments.OrderBy(d => d.TicketNumber)
            .Select(TicketDocument.FromRow)
            .ToListAsync();
        var terms = await db.SearchTerms.CountAsync();
        db.AllowsWrites = true;
        await db.TicketDocuments.ExecuteDeleteAsync();
        await db.SearchTerms.ExecuteDeleteAsync();
        (await FindAsync(testHost, "swish")).Should().BeEmpty();

        await TicketDocuments.AddMissingAsync(
            testHost.Get<IDbContextFactory<WorkbenchDb>>(),
            default
        );

        (await FindAsync(testHost, "swish")).Should().Be("4 2");
        (
            await db
                .TicketDocuments.OrderBy(d => d.TicketNumber)
                .Select(TicketDocument.FromRow)
                .ToListAsync()
        )
            .Should()
            .BeEquivalentTo(before);
        (await db.SearchTerms.CountAsync()).Should().Be(terms);
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_read_notes_finds_nothing_in_them(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);
        var readable = TicketSearchQuery.PartsFor(Roles.None);
        await using var db = testHost.CreateDbContext();

        (await NumbersAsync("hemligt")).Should().BeEmpty();
        (await NumbersAsync("kortläsaren hemligt")).Should().BeEmpty();
        (await NumbersAsync("kortläsaren")).Should().Equal(1);
        TicketSearchQuery.PartsFor(Roles.Sales).Should().Be(TicketParts.All);

        async Task<IEnumerable<int>> NumbersAsync(string typed) =>
            (
                await db.FindTicketsAsync(
                    SearchText.Parse(typed)!,
                    readable,
                    DocumentFilter.All,
                    await testHost.Get<WordFrequencies>().GetAsync(db, default),
                    8,
                    default
                )
            ).Tickets.Select(t => t.Number);
    }

    [Theory, OnBothDatabases]
    public async Task A_phrase_of_frequent_words_is_found_among_all(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);
        await using var db = testHost.CreateDbContext();
        var sample = await testHost.Get<WordFrequencies>().GetAsync(db, default);
        var million = sample with { Newest = 1_000_000 };

        foreach (var typed in new[] { "\"kunden väljer\"", "\"kunden väljer betalsä" })
        {
            var found = await FindAsync(typed, million);
            found.Tickets.Select(t => t.Number).Should().Equal([1], typed);
            found.NewestOnly.Should().BeNull(typed);
        }

        (await FindAsync("\"väljer kunden\"", million)).Tickets.Should().BeEmpty();
        (await FindAsync("\"kunden betalsätt\"", million)).Tickets.Should().BeEmpty();

        Task<TicketSearchResult> FindAsync(string typed, WordSample words) =>
            db.FindTicketsAsync(
                SearchText.Parse(typed)!,
                TicketParts.All,
                DocumentFilter.All,
                words,
                8,
                default
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_phrase_whose_second_word_is_not_typed_to_its_end_is_looked_for_among_the_newest(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await FillAsync(testHost);
        await using var db = testHost.CreateDbContext();
        var sample = await testHost.Get<WordFrequencies>().GetAsync(db, default);

        var few = await FindAsync("\"kunden välj", sample);
        few.Tickets.Select(t => t.Number).Should().Equal(1);
        few.NewestOnly.Should().BeNull();
        var many = await FindAsync("\"kunden välj", sample with { Newest = 1_000_000 });
        many.NewestOnly.Should().BeInRange(1_500, 500_000);
        (await FindAsync("kunden väljer", sample with { Newest = 1_000_000 }))
            .NewestOnly.Should()
            .BeNull("words are looked for among all");

        Task<TicketSearchResult> FindAsync(string typed, WordSample words) =>
            db.FindTicketsAsync(
                SearchText.Parse(typed)!,
                TicketParts.All,
                DocumentFilter.All,
                words,
                8,
                default
            );
    }

    [Fact]
    public async Task The_passage_shows_why_a_ticket_is_found()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await FillAsync(testHost);

        var note = (await FoundAsync(testHost, new() { Text = "hemligt" })).Single();
        note.Part.Should().Be(TicketParts.Notes);
        note.Quote!.Text.Should().Be("Det är hemligt. <b>Kunden</b> vet inget");
        note.Quote.Segments.Where(s => s.IsMatch).Select(s => s.Text).Should().Equal("hemligt");

        var subject = (await FoundAsync(testHost, new() { Text = "betalsätt" }))[0];
        subject.Quote.Should().BeNull();
        subject.Subject.Segments.Single(s => s.IsMatch).Text.Should().Be("betalsätt");
        (await FoundAsync(testHost, new() { Text = "momsrapporten" }))
            .Single()
            .Quote!.Text.Should()
            .Be("Momsrapporten räknar fel");
    }

    /// <summary>Fills the host with tickets 1 to 5 of two customers, written the way people write.</summary>
    internal static async Task<Actor> FillAsync(TestHost testHost)
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician | Roles.TeamLead);
        var first = await AddCustomerAsync(testHost, "9001", "Väst Optik");
        var second = await AddCustomerAsync(testHost, "9002", "Nord Handel AB");
        await SubmitAsync(
            testHost,
            first,
            "Kassan visar fel",
            "Kunden väljer betalsätt och sedan händer inget.",
            TicketKind.Bug,
            "Sätt kort i kortläsaren"
        );
        await SubmitAsync(testHost, second, "Nytt betalsätt", "Vi vill ha ett till.");
        await SubmitAsync(
            testHost,
            first,
            "Påse i kassan",
            "En leverantörsfaktura har fel pris på korten. Sätt rätt."
        );
        await SubmitAsync(
            testHost,
            second,
            "Swish ger pris fel på order A4711B",
            "Pase, 100% rabatt_kod. Hälsningar O'Hara",
            TicketKind.Bug
        );
        await SubmitAsync(testHost, first, "חשבונית счёт", "日本語 𝒜𝒷𝒸 😀");
        Succeed(
            await testHost
                .Get<AddNote>()
                .RunAsync(anna, Target(1), "Det är hemligt. <b>Kunden</b> vet inget", default)
        );
        Succeed(
            await testHost.Get<MessageCustomer>().RunAsync(anna, Target(2), "Ett kvitto. ", default)
        );
        Succeed(
            await testHost
                .Get<RecordCustomerMessage>()
                .RunAsync(anna, Target(2), "Kim", "Swish igen, tack!", default)
        );
        (
            await testHost
                .Get<AttachFile>()
                .RunAsync(anna, 2, "offert 2.pdf", new MemoryStream([65]), Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    anna,
                    Target(4),
                    ClassifyBugInput.WithoutAnswers(BugClass.CommonSystemBug, "Known") with
                    {
                        Title = "Momsrapporten räknar fel",
                    },
                    default
                )
        ).ShouldSucceed();
        return anna;

        static void Succeed<T>(Outcome<T> outcome) => outcome.ShouldSucceed();
    }

    private static Task<string> FindAsync(TestHost testHost, string typed) =>
        FindAsync(testHost, new SearchFilter { Text = typed });

    private static async Task<string> FindAsync(TestHost testHost, SearchFilter filter) =>
        string.Join(' ', (await FoundAsync(testHost, filter)).Select(f => f.Ticket.Number));

    private static async Task<IReadOnlyList<FoundTicket>> FoundAsync(
        TestHost testHost,
        SearchFilter filter
    ) =>
        (
            await testHost.Get<TicketSearchQuery>().RunAsync(Actor.Program, filter, 8, default)
        ).Tickets;

    private static async Task<int> AddCustomerAsync(
        TestHost testHost,
        string number,
        string name
    ) =>
        (
            await testHost
                .Get<AddCustomer>()
                .RunAsync(
                    Actor.Program,
                    new(number, name, "", "", TestHostData.LaunchDate),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    private static async Task SubmitAsync(
        TestHost testHost,
        int customer,
        string subject,
        string description,
        TicketKind kind = TicketKind.Change,
        string steps = ""
    )
    {
        var input = new SubmitTicketInput(
            customer,
            kind,
            subject,
            description,
            FundingMode.ServiceHours,
            SizeClass.Small,
            null
        )
        {
            Reason = "Something else",
            Answers = new Dictionary<IntakeItems, string> { [IntakeItems.Steps] = steps },
        };
        (
            await testHost
                .Get<SubmitTicket>()
                .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    private static TicketCommandTarget Target(int number) => new(number, null, Guid.NewGuid());
}
