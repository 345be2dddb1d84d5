using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UncoveredTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Uncovered",
                table: "Tickets",
                column: "Number",
                filter: "\"UncoveredMinutes\" > 0"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Tickets_Uncovered", table: "Tickets");
        }
    }
}
