using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.BugClasses.Wizard.Conclusion;
using Workbench.App.Features.Import;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Palette;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Import;
using Xunit;

namespace Workbench.Tests.UseCases.HostileText;

/// <summary>
/// Sends texts that broke other programs through every text parameter of a use case and through the import. Each must be stored
/// exactly (trimmed where the field trims) or be refused with a sentence, and never cause an exception.
/// </summary>
public sealed class HostileTextTests
{
    /// <summary>The refusals that a text may cause, besides not being storable.</summary>
    private static readonly RefusalCode[] ExpectedRefusals =
    [
        RefusalCode.TextMissing,
        RefusalCode.TextTooLong,
        RefusalCode.TextUnstorable,
        // An unknown name, an invalid address, or a number that is in use.
        RefusalCode.PackageUnknown,
        RefusalCode.NoAgreement,
        RefusalCode.EmailInvalid,
        RefusalCode.TelephoneInvalid,
        RefusalCode.EmailTaken,
        RefusalCode.CustomerNumberTaken,
        // A saved reply with a placeholder that nobody fills in.
        RefusalCode.PlaceholderUnknown,
        // An empty reason where one is required.
        RefusalCode.LeftOutReasonRequired,
    ];

    /// <summary>Texts that are not stored as they are, each with the test that covers it instead.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new(StringComparer.Ordinal)
    {
        ["ChangePerson.Name"] = "checked as InvitePerson's is (PersonInput)",
        ["ChangePerson.Email"] = "checked as InvitePerson's is (PersonInput)",
        ["ReassignTickets.reason"] = "checked and stored as HandOver's is (HandoverRules)",
        ["HandOverTickets.Reason"] = "checked and stored as HandOver's is (HandoverRules)",
        ["HandOverTickets.LimitReason"] =
            "checked as TakeNext's is (StartedTicketLimit), stored behind the reason",
        ["ReadingRecorder.subject"] = "composed of names and numbers",
        ["ReadingRecorder.detail"] = "cleaned and cut (SecurityEventsTests)",
        ["RecordDashboardAction.action"] = "cleaned and cut (SecurityEventsTests)",
        ["SetAdministrator.email"] = "only looked up, by the operator",
        ["ChangePackageOffer.Name"] = "only looked up",
        ["ImportFolder.Folder"] = "a path on the operator's machine",
        ["ReviewReopening.reason"] =
            "checked as ApproveFinish's is, stored as a reason (ReopeningReview)",
        ["WaiveTime.reason"] = "stored as ApproveFinish's is (FourHourDecision)",
        ["CreateFirstAdministrator.Name"] = "checked as InvitePerson's is (PersonInput)",
        ["CreateFirstAdministrator.Email"] = "checked as InvitePerson's is (PersonInput)",
        ["ChangePassword.Password"] = "compared with a hash alone",
        ["ChangePassword.newPassword"] = "kept as a hash alone",
        ["TurnOnTwoFactor.Password"] = "compared with a hash alone",
        ["TurnOnTwoFactor.key"] = "made by the program",
        ["TurnOnTwoFactor.code"] = "compared alone",
        ["TurnOffTwoFactor.Password"] = "compared with a hash alone",
        ["StartSession.Address"] = "what the network says, cut",
        ["StartSession.Browser"] = "names of a list (BrowserName)",
        ["CreateFirstAdministrator.Password"] = "kept as a hash alone",
    };

    [Fact]
    public async Task Every_text_parameter_of_a_use_case_is_tested()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var uses = AllInputs(testHost, Actor.Program, Actor.Program, 0, 0, 0);

        UseCaseTextParameters.All.Should().HaveCountGreaterThan(40);
        uses.Select(u => u.Name)
            .Concat(TestedElsewhere.Keys)
            .Should()
            .BeEquivalentTo(UseCaseTextParameters.All);
    }

    [Theory, OnBothDatabases]
    public async Task Typed_text_is_stored_unchanged_or_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var all = await testHost.CreatePersonAsync(
            "All",
            Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator
        );
        var customer = await testHost.CreateCustomerAsync(hours: 1000);
        var started = await testHost.CreateStartedTicketAsync(
            all,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await testHost.ClassifyAsync(all, started, BugClass.CommonSystemBug);
        await testHost.ApproveFourHoursAsync(started);
        var queued = await testHost.CreateQueuedTicketAsync(customer);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var uses = AllInputs(testHost, all, bo, customer, started, queued);
        var texts = HostileTexts.Choose();
        texts.Should().HaveCountGreaterThan(150);
        var (failures, stored, refused) = (new List<string>(), 0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (name, send) in SelectInputs(uses, texts[i], i))
            {
                var (refusal, read) = await send(texts[i]);
                if (refusal is not null)
                {
                    refused++;
                    RefusalText.For(refusal).Should().EndWith(".");
                    refusal.Code.Should().BeOneOf(ExpectedRefusals, "of {0}", name);
                }
                else if (IsSameText(read, texts[i]) || IsSameText(read, texts[i].Trim()))
                {
                    stored++;
                }
                else
                {
                    failures.Add($"{name}: {texts[i]} became {read}");
                }
            }
        }

        failures.Should().BeEmpty();
        stored.Should().BeGreaterThan(texts.Count);
        refused.Should().BeGreaterThan(20);
    }

    [Theory, OnBothDatabases]
    public async Task Any_search_text_is_handled(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var number = await testHost.CreateQueuedTicketAsync(customer);
        var palette = new TicketPaletteSource(
            testHost.Get<TicketSearchQuery>(),
            new CurrentPerson(new TestAuthenticationStateProvider { Actor = anna })
        );

        foreach (var text in HostileTexts.Choose())
        {
            await palette.FindAsync(text, default);
            await testHost
                .Get<SimilarReportsQuery>()
                .RunAsync(anna, BugClass.NotSupported, text, text, null, default);
            await testHost.Get<EarlierTicketsQuery>().RunAsync(anna, customer, text, text, default);
        }

        (await palette.FindAsync($"#{number}", default)).Should().BeEmpty("one sign is too short");
        (await palette.FindAsync("banner", default)).Should().ContainSingle(i => !i.IsLast);
    }

    [Theory, OnBothDatabases]
    public async Task Text_in_an_import_folder_is_imported_unchanged_or_reported(
        StorageProvider provider
    )
    {
        await using var host = await CustomerImportHost.OpenAsync(provider);
        var texts = HostileTexts.All().Where(IsValidUnicode).ToList();
        host.Write(
            "tickets.csv",
            [
                "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
                .. texts.Select((t, i) => CsvRow(1_000 + i, "Subject", t)),
                .. texts.Select((t, i) => CsvRow(100_000 + i, t, "")),
            ]
        );

        var outcome = await host
            .Host.Get<ImportFolder>()
            .RunAsync(Actor.Program, new(host.Folder, null, false, SkipInvalidRows: true), default);

        var report = outcome.Match(
            i => i.Report,
            r => r.Report,
            r => throw new InvalidOperationException(r.Why.ToString())
        );
        report.Rejected.Should().HaveCountGreaterThan(5).And.HaveCountLessThan(texts.Count);
        await using var db = host.CreateDbContext();
        var subjects = await db.Tickets.ToDictionaryAsync(t => t.Number, t => t.Subject);
        var descriptions = await db.TicketTexts.ToDictionaryAsync(
            t => t.TicketNumber,
            t => t.Description
        );
        var failures = texts
            .Where(
                (t, i) =>
                    (descriptions.TryGetValue(1_000 + i, out var d) && !IsSameText(d, t))
                    || (
                        subjects.TryGetValue(100_000 + i, out var s)
                        && !IsSameText(s, t)
                        && !IsSameText(s, t.Trim())
                    )
            )
            .ToList();
        failures.Should().BeEmpty();
        subjects.Should().HaveCountGreaterThan(texts.Count);
        var file = report.Files.Single(f => f.File is "tickets.csv");
        (subjects.Count + file.Rejected).Should().Be(2 * texts.Count);
        await Support.LedgerAssertions.ShouldBalanceAsync(host.Host);
    }

    private static IReadOnlyList<(
        string Name,
        Func<string, Task<(Refusal?, string?)>> Send
    )> AllInputs(
        TestHost testHost,
        Actor all,
        Actor other,
        int customer,
        int started,
        int queued
    ) =>
        [
            .. new CommonTextInputs(testHost, all, customer, started, queued).All,
            .. new TicketTextInputs(testHost, all, other).All,
            .. new MasterDataTextInputs(testHost, all, customer).All,
        ];

    /// <summary>
    /// Distributes the texts: every text goes through one field in turn, special characters through three more, and texts that
    /// no database stores or that are too long through all of them.
    /// </summary>
    private static IEnumerable<(string, Func<string, Task<(Refusal?, string?)>>)> SelectInputs(
        IReadOnlyList<(string, Func<string, Task<(Refusal?, string?)>>)> inputs,
        string text,
        int i
    ) =>
        text.Contains('\0', StringComparison.Ordinal)
        || !IsValidUnicode(text)
        || text.Length > 50_000
            ? inputs
            : Enumerable
                .Range(0, text.All(c => c is >= ' ' and <= '~') ? 1 : 4)
                .Select(step => inputs[(i + step * 13) % inputs.Count]);

    /// <summary>Returns whether the text is valid Unicode. Half of a surrogate pair can't be written to a UTF-8 file.</summary>
    private static bool IsValidUnicode(string text) =>
        string.Equals(
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)),
            text,
            StringComparison.Ordinal
        );

    private static bool IsSameText(string? read, string sent) =>
        string.Equals(read, sent, StringComparison.Ordinal);

    private static string CsvRow(int number, string subject, string description) =>
        $"{number},1001,2026-05-04T09:00:00,Change,,,New,,{CsvQuote(subject)},{CsvQuote(description)},,,";

    private static string CsvQuote(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
