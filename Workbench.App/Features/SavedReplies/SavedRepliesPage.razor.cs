using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.SavedReplies;

/// <summary>Lets team leads write the replies that technicians insert into messages.</summary>
public partial class SavedRepliesPage
{
    private IReadOnlyList<SavedRepliesQuery.SavedReplyRow> _rows = [];
    private SavedRepliesQuery.SavedReplyRow? _edited;
    private Guid _operation = Guid.NewGuid();
    private string _name = "";
    private string _swedish = "";
    private string _english = "";
    private string? _problem;
    private string? _done;
    private int? _removing;
    private bool _focus;
    private ElementReference _nameField;

    [Inject]
    public required SavedRepliesQuery Query { get; init; }

    [Inject]
    public required SaveReply Save { get; init; }

    private static string PlaceholderNames =>
        string.Join(
            ", ",
            ReplyPlaceholders.NamesIn(
                swedish: string.Equals(
                    CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                    Languages.Swedish[..2],
                    StringComparison.Ordinal
                )
            )
        );

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _nameField.FocusAsync();
        }
    }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.SavedReply;

    /// <summary>What is being typed stays: only the list is read again.</summary>
    protected override async Task ReadAsync(CancellationToken ct) =>
        _rows = await Query.RunAsync(Actor, ct);

    private void Edit(SavedRepliesQuery.SavedReplyRow? row)
    {
        (_edited, _problem, _done, _removing, _focus) = (row, null, null, null, true);
        (_name, _swedish, _english) = (
            row?.Reply.Name ?? "",
            row?.Reply.SwedishText ?? "",
            row?.Reply.EnglishText ?? ""
        );
    }

    private async Task SaveAsync()
    {
        var target = new SavedReplyCommandTarget(_edited?.Reply.Id, _edited?.Version, _operation);
        var name = _name.Trim();
        var outcome = await Save.RunAsync(
            Actor,
            target,
            new(_name, _swedish, _english),
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        if (outcome.ErrorText() is { } problem)
        {
            (_problem, _done) = (problem, null);
            return;
        }

        Edit(null);
        _done = Formats.Text(SavedRepliesTexts.Saved, name);
        await ReadAsync(DisposalToken);
    }

    /// <summary>The second press removes it.</summary>
    private async Task RemoveAsync(SavedRepliesQuery.SavedReplyRow row)
    {
        if (_removing != row.Reply.Id)
        {
            _removing = row.Reply.Id;
            return;
        }

        _problem = (
            await Save.RemoveAsync(
                Actor,
                new(row.Reply.Id, row.Version, _operation),
                CancellationToken.None
            )
        ).ErrorText();
        (_operation, _removing, _done) = (Guid.NewGuid(), null, null);
        await ReadAsync(DisposalToken);
    }
}
