using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.App.Hosting.Settings;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Import;
using Xunit;
using SharedData = Workbench.Tests.Support.SharedData;

namespace Workbench.Tests.UseCases.Together;

/// <summary>
/// Texts that broke other programs, through every text of a use case and through the import: kept to the letter, but for spaces
/// around it where a field is trimmed, or refused in a sentence; never a crash.
/// </summary>
public sealed class BadTextTests
{
    public static bool IsMissing => SharedData.IsMissing;

    [Theory(Skip = "The real data is not there.", SkipWhen = nameof(IsMissing)), OnBothDatabases]
    public async Task Whatever_somebody_types_is_kept_to_the_letter_or_refused_in_a_sentence(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var all = await house.PersonAsync(
            "All",
            Roles.Technician | Roles.Sales | Roles.TeamLead | Roles.Administrator
        );
        var customer = await house.CustomerAsync(hours: 1000);
        var started = await house.StartedAsync(
            all,
            customer,
            SizeClass.Medium,
            kind: TicketKind.Bug
        );
        await house.ClassifyAsync(all, started, BugClass.CommonSystemBug);
        await house.ApproveAsync(started);
        var queued = await house.QueuedAsync(customer);
        var uses = new TextUses(house, all, customer, started, queued).All;
        var texts = BadTexts.All();
        texts.Should().HaveCountGreaterThan(1_200);
        var (wrong, kept, refused) = (new List<string>(), 0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (name, send) in Some(uses, texts[i], i))
            {
                var (refusal, read) = await send(texts[i]);
                if (refusal is not null)
                {
                    refused++;
                    Refusals.Sentence(refusal).Should().EndWith(".");
                    refusal
                        .Code.Should()
                        .BeOneOf(
                            RefusalCode.TextMissing,
                            RefusalCode.TextTooLong,
                            RefusalCode.TextUnstorable
                        );
                }
                else if (Same(read, texts[i]) || Same(read, texts[i].Trim()))
                {
                    kept++;
                }
                else
                {
                    wrong.Add($"{name}: {texts[i]} became {read}");
                }
            }
        }

        wrong.Should().BeEmpty();
        kept.Should().BeGreaterThan(2_000);
        refused.Should().BeGreaterThan(20);
    }

    [Theory(Skip = "The real data is not there.", SkipWhen = nameof(IsMissing)), OnBothDatabases]
    public async Task Whatever_stands_in_a_folder_is_imported_to_the_letter_or_named(
        StorageProvider provider
    )
    {
        await using var house = await FolderHouse.OpenAsync(provider);
        var texts = BadTexts.All().Where(IsWhole).ToList();
        house.Write(
            "tickets.csv",
            [
                "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
                .. texts.Select((t, i) => Row(1_000 + i, "Subject", t)),
                .. texts.Select((t, i) => Row(100_000 + i, t, "")),
            ]
        );

        var outcome = await house
            .House.Get<ImportFolder>()
            .RunAsync(Actor.Program, new(house.Folder, null, false, SkipBad: true), default);

        var report = outcome.Match(
            i => i.Report,
            r => r.Report,
            r => throw new InvalidOperationException(r.Why.ToString())
        );
        report.Rejected.Should().HaveCountGreaterThan(5).And.HaveCountLessThan(texts.Count);
        await using var db = house.Look();
        var subjects = await db.Tickets.ToDictionaryAsync(t => t.Number, t => t.Subject);
        var descriptions = await db.TicketTexts.ToDictionaryAsync(
            t => t.TicketNumber,
            t => t.Description
        );
        var wrong = texts
            .Where(
                (t, i) =>
                    (descriptions.TryGetValue(1_000 + i, out var d) && !Same(d, t))
                    || (
                        subjects.TryGetValue(100_000 + i, out var s)
                        && !Same(s, t)
                        && !Same(s, t.Trim())
                    )
            )
            .ToList();
        wrong.Should().BeEmpty();
        subjects.Should().HaveCountGreaterThan(texts.Count);
        await Support.Books.ShouldBalanceAsync(house.House);
    }

    /// <summary>Every text through two fields in turn; what is more than plain letters through two more.</summary>
    private static IEnumerable<(string, Func<string, Task<(Refusal?, string?)>>)> Some(
        IReadOnlyList<(string, Func<string, Task<(Refusal?, string?)>>)> uses,
        string text,
        int i
    ) =>
        Enumerable
            .Range(0, text.All(c => c is >= ' ' and <= '~') ? 2 : 4)
            .Select(step => uses[(i + step * 4) % uses.Count]);

    /// <summary>Half a surrogate pair has no place in a file of UTF-8.</summary>
    private static bool IsWhole(string text) =>
        string.Equals(
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)),
            text,
            StringComparison.Ordinal
        );

    private static bool Same(string? read, string sent) =>
        string.Equals(read, sent, StringComparison.Ordinal);

    private static string Row(int number, string subject, string description) =>
        $"{number},1001,2026-05-04T09:00:00,Change,,,New,,{Quoted(subject)},{Quoted(description)},,,";

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
