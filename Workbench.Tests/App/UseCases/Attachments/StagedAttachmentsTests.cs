using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Cleanup;
using Workbench.App.Features.Attachments.Staging;
using Workbench.App.Features.Attachments.TicketAttachments;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments;

/// <summary>
/// Tests staged files of a ticket that is being written: all of them are attached, or the ticket is not submitted.
/// </summary>
[Rule("K1")]
public sealed class StagedAttachmentsTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 10, 0, 10, 0];

    [Theory, OnBothDatabases]
    public async Task Staged_files_become_attachments_with_the_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (draft, other) = (Guid.NewGuid(), Guid.NewGuid());
        await StageAsync(testHost, anna, draft, "../screen.gif", Gif);
        await StageAsync(testHost, anna, draft, "log.txt", "Hello"u8.ToArray());
        await StageAsync(testHost, anna, other, "of another form.txt", [65]);

        var number = (await SubmitAsync(testHost, anna, draft)).ShouldSucceed();

        var attached = await testHost.Get<AttachmentsQuery>().RunAsync(anna, number, default);
        attached
            .Select(a => (a.FileName, a.ContentType, a.IsInlineImage, a.AddedByName))
            .Should()
            .Equal(
                ("screen.gif", "image/gif", true, "Anna"),
                ("log.txt", "text/plain", false, "Anna")
            );
        (await GetStagedAsync(testHost, anna, draft)).Should().BeEmpty();
        (await GetStagedAsync(testHost, anna, other)).Should().ContainSingle();
        await using var opened = (
            await testHost.Get<AttachmentsQuery>().OpenAsync(anna, attached[0].Id, default)
        )!.Content;
        opened.Length.Should().Be(Gif.Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_ticket_keeps_its_staged_files(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        await StageAsync(testHost, anna, draft, "a.gif", Gif);

        (await SubmitAsync(testHost, anna, draft, subject: " "))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);

        (await GetStagedAsync(testHost, anna, draft)).Should().Equal("a.gif");
        await using var db = testHost.CreateDbContext();
        (await db.Attachments.AnyAsync()).Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_staged_files_are_refused_with_and_without_a_ticket(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        await TestHostActions.RunConcurrentlyAsync(
            Attachment.MaxPerTicket + 4,
            i => StageAsync(testHost, anna, draft, $"{i}.txt", [65])
        );
        var ready = await GetStagedAsync(testHost, anna, draft);
        ready.Should().HaveCountGreaterThanOrEqualTo(Attachment.MaxPerTicket);

        (await StageAsync(testHost, anna, draft, "one more.txt", [65]))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TooManyFiles);

        if (ready.Count > Attachment.MaxPerTicket)
        {
            (await SubmitAsync(testHost, anna, draft))
                .ShouldBeRefused()
                .Should()
                .Be(RefusalCode.TooManyFiles, "several at once passed the first look");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Staged_files_of_somebody_else_cannot_be_seen_used_or_removed(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.TeamLead);
        var draft = Guid.NewGuid();
        var id = (await StageAsync(testHost, anna, draft, "a.gif", Gif)).ShouldSucceed();
        var staged = testHost.Get<StagedFilesQuery>();

        (await staged.RunAsync(bo, draft, default)).Should().BeEmpty();
        (await staged.OpenAsync(bo, id, default)).Should().BeNull();
        (await testHost.Get<UnstageFile>().RunAsync(bo, id, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        var number = (await SubmitAsync(testHost, bo, draft)).ShouldSucceed();
        (await testHost.Get<AttachmentsQuery>().RunAsync(bo, number, default)).Should().BeEmpty();

        await using var content = (await staged.OpenAsync(anna, id, default))!.Content;
        (
            await testHost.Get<UnstageFile>().RunAsync(anna, id, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (await GetStagedAsync(testHost, anna, draft)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_file_uploaded_twice_is_staged_once_and_invalid_files_are_not(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (draft, operation) = (Guid.NewGuid(), Guid.NewGuid());

        var answers = await TestHostActions.RunConcurrentlyAsync(
            3,
            _ =>
                testHost
                    .Get<StageFile>()
                    .RunAsync(anna, draft, "a.gif", new MemoryStream(Gif), operation, default)
        );

        answers.Select(a => a.ShouldSucceed()).Distinct().Should().ContainSingle();
        (await StageAsync(testHost, anna, draft, "b", []))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileEmpty);
        (
            await testHost
                .Get<StageFile>()
                .RunAsync(anna, draft, "c", new EndlessStream(), Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FileTooLarge);
        (await GetStagedAsync(testHost, anna, draft)).Should().Equal("a.gif");
    }

    [Theory, OnBothDatabases]
    public async Task Staged_files_are_kept_for_a_month(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        var id = (await StageAsync(testHost, anna, draft, "a.gif", Gif)).ShouldSucceed();

        testHost.Clock.Advance(TimeSpan.FromDays(DeleteExpiredStagedFiles.RetentionDays - 1));
        (await RunCleanupAsync(testHost)).Should().Be((0, 0));
        await using (var content = (await OpenAsync())!.Content)
        {
            content.Length.Should().Be(Gif.Length);
        }

        testHost.Clock.Advance(TimeSpan.FromDays(2));
        (await RunCleanupAsync(testHost)).Should().Be((1, 1));
        (await OpenAsync()).Should().BeNull();

        Task<FileDownload?> OpenAsync() =>
            testHost.Get<StagedFilesQuery>().OpenAsync(anna, id, default);
    }

    private static async Task<(int Forgotten, int Deleted)> RunCleanupAsync(TestHost testHost) =>
        (
            (
                await testHost.Get<DeleteExpiredStagedFiles>().RunAsync(Actor.Program, default)
            ).ShouldSucceed(),
            await testHost.Get<DeleteOrphanedFiles>().RunAsync(Actor.Program, default)
        );

    private static async Task<IReadOnlyList<string>> GetStagedAsync(
        TestHost testHost,
        Actor who,
        Guid draft
    ) =>
        [
            .. (await testHost.Get<StagedFilesQuery>().RunAsync(who, draft, default)).Select(f =>
                f.FileName
            ),
        ];

    private static Task<Outcome<int>> StageAsync(
        TestHost testHost,
        Actor who,
        Guid draft,
        string name,
        byte[] bytes
    ) =>
        testHost
            .Get<StageFile>()
            .RunAsync(who, draft, name, new MemoryStream(bytes), Guid.NewGuid(), default);

    private static async Task<Outcome<int>> SubmitAsync(
        TestHost testHost,
        Actor who,
        Guid draft,
        string subject = "Banner"
    )
    {
        await using var db = testHost.CreateDbContext();
        var customer =
            await db.Customers.Select(c => (int?)c.Id).FirstOrDefaultAsync()
            ?? await testHost.CreateCustomerAsync();
        return await testHost
            .Get<SubmitTicket>()
            .RunAsync(
                who,
                new(customer, TicketKind.Bug, subject, "", FundingMode.ServiceHours, null, null)
                {
                    Draft = draft,
                },
                draft,
                default
            );
    }
}
