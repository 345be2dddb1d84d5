using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Attachments;
using Workbench.App.Features.Tickets;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Attachments;

/// <summary>Files of a ticket that is just being written: they come along with it, all of them, or it is not submitted.</summary>
[Rule("K1")]
public sealed class StagedFileTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 10, 0, 10, 0];

    [Theory, OnBothDatabases]
    public async Task What_lies_ready_becomes_attachments_together_with_the_ticket(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (draft, other) = (Guid.NewGuid(), Guid.NewGuid());
        await StageAsync(house, anna, draft, "../screen.gif", Gif);
        await StageAsync(house, anna, draft, "log.txt", "Hello"u8.ToArray());
        await StageAsync(house, anna, other, "of another form.txt", [65]);

        var number = (await SubmitAsync(house, anna, draft)).Value();

        var attached = await house.Get<AttachmentsQuery>().RunAsync(anna, number, default);
        attached
            .Select(a => (a.FileName, a.ContentType, a.IsInlineImage, a.AddedByName))
            .Should()
            .Equal(
                ("screen.gif", "image/gif", true, "Anna"),
                ("log.txt", "text/plain", false, "Anna")
            );
        (await ReadyAsync(house, anna, draft)).Should().BeEmpty();
        (await ReadyAsync(house, anna, other)).Should().ContainSingle();
        await using var opened = (
            await house.Get<AttachmentsQuery>().OpenAsync(anna, attached[0].Id, default)
        )!.Content;
        opened.Length.Should().Be(Gif.Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_that_is_refused_leaves_its_files_ready(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        await StageAsync(house, anna, draft, "a.gif", Gif);

        (await SubmitAsync(house, anna, draft, subject: " "))
            .Refused()
            .Should()
            .Be(RefusalCode.TextMissing);

        (await ReadyAsync(house, anna, draft)).Should().Equal("a.gif");
        await using var db = house.Look();
        (await db.Attachments.AnyAsync()).Should().BeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task More_than_a_ticket_may_have_are_refused_with_the_ticket_as_without(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        await Steps.AtOnceAsync(
            Attachment.MaxPerTicket + 4,
            i => StageAsync(house, anna, draft, $"{i}.txt", [65])
        );
        var ready = await ReadyAsync(house, anna, draft);
        ready.Should().HaveCountGreaterThanOrEqualTo(Attachment.MaxPerTicket);

        (await StageAsync(house, anna, draft, "one more.txt", [65]))
            .Refused()
            .Should()
            .Be(RefusalCode.TooManyFiles);

        if (ready.Count > Attachment.MaxPerTicket)
        {
            (await SubmitAsync(house, anna, draft))
                .Refused()
                .Should()
                .Be(RefusalCode.TooManyFiles, "several at once passed the first look");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_sees_takes_along_or_removes_the_files_of_somebody_else(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.TeamLead);
        var draft = Guid.NewGuid();
        var id = (await StageAsync(house, anna, draft, "a.gif", Gif)).Value();
        var staged = house.Get<StagedFilesQuery>();

        (await staged.RunAsync(bo, draft, default)).Should().BeEmpty();
        (await staged.OpenAsync(bo, id, default)).Should().BeNull();
        (await house.Get<UnstageFile>().RunAsync(bo, id, Guid.NewGuid(), default))
            .Refused()
            .Should()
            .Be(RefusalCode.NotFound);
        var number = (await SubmitAsync(house, bo, draft)).Value();
        (await house.Get<AttachmentsQuery>().RunAsync(bo, number, default)).Should().BeEmpty();

        await using var content = (await staged.OpenAsync(anna, id, default))!.Content;
        (await house.Get<UnstageFile>().RunAsync(anna, id, Guid.NewGuid(), default)).Value();
        (await ReadyAsync(house, anna, draft)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Sent_twice_it_lies_ready_once_and_bad_files_not_at_all(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var (draft, operation) = (Guid.NewGuid(), Guid.NewGuid());

        var answers = await Steps.AtOnceAsync(
            3,
            _ =>
                house
                    .Get<StageFile>()
                    .RunAsync(anna, draft, "a.gif", new MemoryStream(Gif), operation, default)
        );

        answers.Select(a => a.Value()).Distinct().Should().ContainSingle();
        (await StageAsync(house, anna, draft, "b", []))
            .Refused()
            .Should()
            .Be(RefusalCode.FileEmpty);
        (
            await house
                .Get<StageFile>()
                .RunAsync(anna, draft, "c", new EndlessStream(), Guid.NewGuid(), default)
        )
            .Refused()
            .Should()
            .Be(RefusalCode.FileTooLarge);
        (await ReadyAsync(house, anna, draft)).Should().Equal("a.gif");
    }

    [Theory, OnBothDatabases]
    public async Task What_lies_ready_is_kept_from_the_sweep_for_a_month(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var draft = Guid.NewGuid();
        var id = (await StageAsync(house, anna, draft, "a.gif", Gif)).Value();

        house.Clock.Advance(TimeSpan.FromDays(DeleteExpiredStagedFiles.RetentionDays - 1));
        (await SweepAsync(house)).Should().Be((0, 0));
        await using (var content = (await OpenAsync())!.Content)
        {
            content.Length.Should().Be(Gif.Length);
        }

        house.Clock.Advance(TimeSpan.FromDays(2));
        (await SweepAsync(house)).Should().Be((1, 1));
        (await OpenAsync()).Should().BeNull();

        Task<FileDownload?> OpenAsync() => house.Get<StagedFilesQuery>().OpenAsync(anna, id, default);
    }

    private static async Task<(int Forgotten, int Deleted)> SweepAsync(House house) =>
        (
            (await house.Get<DeleteExpiredStagedFiles>().RunAsync(Actor.Program, default)).Value(),
            await house.Get<DeleteOrphanedFiles>().RunAsync(Actor.Program, default)
        );

    private static async Task<IReadOnlyList<string>> ReadyAsync(
        House house,
        Actor who,
        Guid draft
    ) =>
        [
            .. (await house.Get<StagedFilesQuery>().RunAsync(who, draft, default)).Select(f =>
                f.FileName
            ),
        ];

    private static Task<Outcome<int>> StageAsync(
        House house,
        Actor who,
        Guid draft,
        string name,
        byte[] bytes
    ) =>
        house
            .Get<StageFile>()
            .RunAsync(who, draft, name, new MemoryStream(bytes), Guid.NewGuid(), default);

    private static async Task<Outcome<int>> SubmitAsync(
        House house,
        Actor who,
        Guid draft,
        string subject = "Banner"
    )
    {
        await using var db = house.Look();
        var customer =
            await db.Customers.Select(c => (int?)c.Id).FirstOrDefaultAsync()
            ?? await house.CustomerAsync();
        return await house
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
