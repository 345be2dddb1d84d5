using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Calendars;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Absences;

[Rule("D7")]
public sealed class ImportAbsencesTests
{
    private const string Vacation =
        "BEGIN:VEVENT\r\nUID:v\r\nSUMMARY:Vacation\r\nDTSTART;VALUE=DATE:20261109\r\nDTEND;VALUE=DATE:20261114\r\nEND:VEVENT\r\n";

    private const string Course =
        "BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Course\r\nDTSTART;VALUE=DATE:20261120\r\nEND:VEVENT\r\n";

    [Theory, OnBothDatabases]
    public async Task A_file_is_previewed_imported_and_adds_nothing_twice(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (preview, file) = await PreviewAsync(testHost, anna, Vacation + Course);
        preview
            .ShouldSucceed()
            .Steps.Select(s => s.Kind)
            .Should()
            .AllBeEquivalentTo(AbsenceImportKind.Added);
        await using (var db = testHost.CreateDbContext())
        {
            (await db.Absences.AnyAsync()).Should().BeFalse("a preview writes nothing");
        }

        (await ImportAsync(testHost, anna, preview, file))
            .ShouldSucceed()
            .Should()
            .Be(new ImportedAbsences(2, 0, 0));

        var moved = Vacation.Replace("20261114", "20261113", StringComparison.Ordinal);
        (preview, file) = await PreviewAsync(testHost, anna, moved + Course);
        preview
            .ShouldSucceed()
            .Steps.Select(s => s.Kind)
            .Should()
            .Equal(AbsenceImportKind.Changed, AbsenceImportKind.Known);
        (await ImportAsync(testHost, anna, preview, file))
            .ShouldSucceed()
            .Should()
            .Be(new ImportedAbsences(0, 1, 0));
        await using var after = testHost.CreateDbContext();
        (await after.Absences.OrderBy(a => a.From).Select(a => a.To).ToListAsync())
            .Should()
            .Equal(new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 20));
        (await after.AbsenceChanges.CountAsync(c => c.IsImported)).Should().Be(3);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_was_chosen_is_imported(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (preview, file) = await PreviewAsync(testHost, anna, Vacation + Course);
        var course = preview.ShouldSucceed().Steps[1].Source.SourceKey;

        (
            await testHost
                .Get<ImportAbsences>()
                .RunAsync(anna, anna.Id, file, [course], Guid.NewGuid(), default)
        )
            .ShouldSucceed()
            .Added.Should()
            .Be(1);

        await using var db = testHost.CreateDbContext();
        (await db.Absences.SingleAsync()).Note.Should().Be("Course");
    }

    [Fact]
    public async Task The_file_of_another_and_days_of_another_are_refused()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var (preview, file) = await PreviewAsync(testHost, anna, Vacation);

        (await ImportAsync(testHost, bo, preview, file))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CalendarUnreadable);
        (await testHost.Get<CalendarPreviewQuery>().RunAsync(anna, bo.Id, file, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.AbsenceOfAnother);
        testHost.Clock.Advance(TimeSpan.FromHours(2));
        (await ImportAsync(testHost, anna, preview, file))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CalendarUnreadable, "a file is kept for an hour");
    }

    [Fact]
    public async Task A_file_that_is_empty_or_too_large_is_refused()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);

        (await ReceiveAsync(testHost, anna, Guid.NewGuid(), []))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileEmpty);
        (
            await ReceiveAsync(
                testHost,
                anna,
                Guid.NewGuid(),
                new byte[CalendarFileParser.MaxBytes + 1]
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileTooLarge);
    }

    private static async Task<(Outcome<CalendarPreview> Preview, Guid File)> PreviewAsync(
        TestHost testHost,
        Actor person,
        string events
    )
    {
        var file = Guid.NewGuid();
        var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n";
        (await ReceiveAsync(testHost, person, file, Encoding.UTF8.GetBytes(text))).ShouldSucceed();
        return (
            await testHost.Get<CalendarPreviewQuery>().RunAsync(person, person.Id, file, default),
            file
        );
    }

    private static Task<Outcome<int>> ReceiveAsync(
        TestHost testHost,
        Actor person,
        Guid file,
        byte[] content
    ) =>
        testHost
            .Get<ReceiveCalendarFile>()
            .RunAsync(person, file, "calendar.ics", new MemoryStream(content), default);

    private static Task<Outcome<ImportedAbsences>> ImportAsync(
        TestHost testHost,
        Actor person,
        Outcome<CalendarPreview> preview,
        Guid file
    ) =>
        testHost
            .Get<ImportAbsences>()
            .RunAsync(
                person,
                person.Id,
                file,
                [.. preview.ShouldSucceed().Steps.Select(s => s.Source.SourceKey)],
                Guid.NewGuid(),
                default
            );
}
