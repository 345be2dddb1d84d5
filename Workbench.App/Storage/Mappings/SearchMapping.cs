using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps what the search of tickets reads. Its full-text index differs between the databases.</summary>
public sealed class SearchMapping
    : IEntityTypeConfiguration<TicketDocumentRow>,
        IEntityTypeConfiguration<SearchTermRow>
{
    public void Configure(EntityTypeBuilder<TicketDocumentRow> builder)
    {
        builder.ToTable("TicketDocuments");
        builder.HasKey(d => d.TicketNumber);
        builder.Property(d => d.TicketNumber).ValueGeneratedNever();
        builder
            .HasOne<Ticket>()
            .WithOne()
            .HasForeignKey<TicketDocumentRow>(d => d.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SearchTermRow> builder)
    {
        builder.ToTable("SearchTerms");
        builder.HasKey(t => new { t.Suffix, t.Word });
        builder.Property(t => t.Suffix).HasMaxLength(SearchWords.MaxLength);
        builder.Property(t => t.Word).HasMaxLength(SearchWords.MaxLength);
    }
}
