using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.CustomerNotes;

public sealed class CustomerNoteTests
{
    private static readonly Actor Bo = new(8, "Bo", Roles.Technician);
    private static readonly Actor Lena = new(9, "Lena", Roles.TeamLead);

    private static readonly CustomerNote Note = new([
        CustomerNote.Write(1, 3, " Calls on Fridays ", Anna, Now).ShouldSucceed(),
    ]);

    [Fact]
    public void A_note_has_its_author_and_the_number_of_its_first_entry()
    {
        Note.Should()
            .BeEquivalentTo(
                new
                {
                    No = 3,
                    Version = 3,
                    Author = "Anna",
                    Text = "Calls on Fridays",
                }
            );
        CustomerNote
            .Write(1, 3, " ", Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void Only_the_author_edits_and_the_earlier_text_stays()
    {
        Note.Edit(4, "Mondays", Bo, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourNote);
        Note.Edit(4, "Mondays", Lena, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotYourNote);

        var edited = With(Note, Note.Edit(4, "Mondays", Anna, Now).ShouldSucceed());

        (edited.Text, edited.No, edited.Version).Should().Be(("Mondays", 3, 4));
        edited.Texts.Select(t => t.Text).Should().Equal("Calls on Fridays", "Mondays");
    }

    [Fact]
    public void The_author_or_a_team_lead_removes_it_and_then_nothing_follows()
    {
        Note.Remove(4, Bo, Now).ShouldBeRefused().Code.Should().Be(RefusalCode.NotYourNote);

        var removed = With(Note, Note.Remove(4, Lena, Now).ShouldSucceed());

        removed.Removal!.RecordedByName.Should().Be("Lena");
        removed.Remove(5, Anna, Now).ShouldBeRefused().Code.Should().Be(RefusalCode.NotFound);
        removed
            .Edit(5, "Again", Anna, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotFound);
        removed.Pin(5, true, Bo, Now).ShouldBeRefused().Code.Should().Be(RefusalCode.NotFound);
    }

    [Fact]
    public void Everybody_pins()
    {
        Note.Pin(4, true, Bo, Now).ShouldSucceed().Kind.Should().Be(CustomerNoteKind.Pinned);
        Note.Pin(4, false, Bo, Now).ShouldSucceed().Kind.Should().Be(CustomerNoteKind.Unpinned);
    }

    private static CustomerNote With(CustomerNote note, CustomerNoteEntry entry) =>
        new([.. note.Entries, entry]);
}
